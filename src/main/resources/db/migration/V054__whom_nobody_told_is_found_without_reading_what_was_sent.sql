-- what the desk itself has to tell, and messages that did not get there: few, among all that was told
ALTER TABLE desk_news ADD KEY news_for_the_desk (via, matters_until), DROP KEY news_that_one_message_tells;
ALTER TABLE outbox_message ADD KEY messages_by_state (state, kind);
