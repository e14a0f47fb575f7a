package id.edokter.waiting;

import id.edokter.waiting.LiveQueues.News;
import id.edokter.web.Broadcast;
import io.smallrye.mutiny.Multi;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Duration;
import java.util.Locale;

/** What boards and telephones are told, as server-sent events: "alive", "shown", "another". */
final class Events {

    private Events() {}

    static Multi<OutboundSseEvent> answer(Sse sse, Multi<News> news, int comesAgain, Duration lasts) {
        return Broadcast.answer(sse, news.map(one -> event(sse, one)), comesAgain, lasts);
    }

    private static OutboundSseEvent event(Sse sse, News news) {
        var event = sse.newEventBuilder()
                .name(news.kind().name().toLowerCase(Locale.ROOT))
                .data(news.text());
        return (news.stamp().isEmpty() ? event : event.id(news.stamp())).build();
    }
}
