-- Anybody may ask which council a postcode lies in.
grant select on postcodes to newel_party;
