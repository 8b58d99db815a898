-- What a carrier that can tell says became of a message it took: that it arrived. What never arrives is 'failed', as when it could not be handed over.
alter table messages drop constraint messages_state_check;
alter table messages add constraint messages_state_check check (state in ('waiting', 'sent', 'arrived', 'failed', 'no-way', 'to-post', 'posted', 'received', 'read'));
