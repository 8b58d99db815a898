/** First names and surnames that go together, and how many in a hundred people have such names. Nobody in particular is meant. */
export const nameGroups = [
  {
    share: 78,
    women: 'Margaret Jean Joan Dorothy Barbara Sheila Patricia Maureen Brenda Audrey Beryl Eileen Kathleen Doreen Sylvia Pamela Joyce Marjorie Edna Vera Irene Hilda Gladys Phyllis Shirley Jacqueline Christine Susan Linda Carol Janet Ann Gillian Wendy Valerie Rita June Pauline Glenys Heather Diane Lesley Karen Tracey Alison Helen Ruth Frances Rosemary Hazel'.split(' '),
    men: 'John William George Ronald Kenneth Peter Derek Dennis Raymond Roy Brian Gordon Stanley Norman Eric Leslie Arthur Frank Harold Albert Walter Alan Michael David Terence Keith Malcolm Roger Barry Colin Graham Trevor Stuart Clive Nigel Neil Ian Philip Stephen Geoffrey'.split(' '),
    surnames: 'Smith Jones Taylor Brown Williams Wilson Johnson Davies Robinson Wright Thompson Evans Walker White Roberts Green Hall Wood Jackson Clarke Hill Moore Cooper Ward Turner Martin Harris Morris Baker King Lee Allen Parker Cook Bennett Carter Phillips Mitchell Edwards Collins Shaw Rogers Watson Griffiths Harrison Powell Cox Hughes Webb Mason Palmer Gibson Hunt Barker Holmes Rose Simpson Fletcher Reynolds Hancock Pugh Weaver Tandy Bayliss Hemming Munn Grove Haynes Perks Wagstaff Tolley Crump Farr Ballard Bullock Dyson Yarnold Lampitt Doughty Pardoe Spilsbury Maund Nott Depper Cale Hodgetts Rudge'.split(' '),
  },
  { share: 6, women: 'Bridget Maeve Nuala Siobhan Orla Noreen Deirdre Mary'.split(' '), men: 'Patrick Sean Brendan Declan Eamon Liam Gerard Finbar'.split(' '), surnames: 'Murphy Kelly O’Brien Byrne Ryan O’Connor Walsh Doyle Gallagher Kavanagh McCarthy Nolan Keane Daly'.split(' ') },
  { share: 7, women: 'Shabana Nasreen Parveen Surinder Harbhajan Kulwinder Sunita Lakshmi Fatima Zainab Rukhsana Meena'.split(' '), men: 'Mohammed Iqbal Rashid Gurdeep Balbir Harjit Suresh Anil Yusuf Tariq Imran Ravi'.split(' '), surnames: 'Khan Hussain Ahmed Singh Kaur Patel Sharma Mahmood Akhtar Bibi Rehman Gill Sandhu Chowdhury Miah Iqbal'.split(' ') },
  { share: 4, women: 'Gloria Precious Yvonne Marcia Adaeze Esther Blessing Hyacinth'.split(' '), men: 'Winston Desmond Clifton Emmanuel Kwame Chidi Leroy Samuel'.split(' '), surnames: 'Campbell Francis Gordon Mensah Adeyemi Boateng Clarke-James Okoro Grant Blackwood Eze Asante'.split(' ') },
  { share: 5, women: 'Halina Irena Zofia Danuta Krystyna Olena Maria Ludmila'.split(' '), men: 'Andrzej Jerzy Stanislaw Marek Tadeusz Piotr Mykola Janis'.split(' '), surnames: 'Kowalski Nowak Wisniewski Zielinska Kaminski Bondarenko Ozolins Lewandowska Wojcik Petrauskas'.split(' ') },
] as const

/** Of children, whatever their surnames. */
export const childrensNames = 'Amelia Isla Ava Mia Zara Layla Noah Oliver Leo Jacob Ibrahim Ayaan Maya Freya Harry Theo'.split(' ')

/** Streets of nowhere: the first half goes with any second. */
export const streetsBegin = 'Lark Orchard Mill Quarry Heron Bramble Foxglove Damson Perry Blossom Sorrel Kingfisher Teasel Hawthorn Rowan Plum Withy Meadowsweet Cider Alder Larkspur Pippin Harrow Thresher Lantern Cobbler Saddler Weir Ferryman Tollgate'.split(' ')
export const streetsEnd = ['Lane', 'Close', 'Road', 'Street', 'Way', 'Gardens', 'Rise', 'Court', 'Drive', 'Avenue', 'Row', 'Terrace', 'Crescent', 'Green']
export const houseNames = ['The Old Bakery', 'Rose Cottage', 'Pear Tree Cottage', 'The Laurels', 'Fernlea', 'Hillview', 'Orchard House', 'The Bungalow']
export const landlords = ['Lark Vale Homes', 'Three Rivers Housing', 'Orchard Community Homes', 'Perry Park Housing Trust']
export const privateLandlords = ['Mr J Tapper', 'Harrow Lettings', 'Mrs P Quill', 'Weir Property Management']
