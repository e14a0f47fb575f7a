package id.edokter.notice;

import id.edokter.shared.Refusal;

/** What was told is not what there is to tell any more: the desk did something else meanwhile. */
public class NewsChanged extends Refusal {

    NewsChanged() {
        super("news_changed");
    }
}
