package id.edokter.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import id.edokter.shared.Together;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;

/**
 * Pages that are the same for everybody, drawn once for all who ask within a second. On the morning a clinic opens its
 * booking, hundreds look at the same page at the same moment, and again as soon as they have read it.
 *
 * <p>What such a page says of free places is as old as that at most ({@link WebSettings#pagesKept()}). It is only ever
 * read: whether a place is free is decided by the database when somebody takes it.
 */
@ApplicationScoped
public class KeptPages {

    /** Letters of all that is kept, addresses and pages: some 300 pages, 8 MB at most. */
    private static final long MOST_LETTERS = 4_000_000;

    private record Key(Language language, String address) {}

    private final Frames frames;
    private final Cache<Key, String> pages;
    private final ConcurrentMap<Key, CompletableFuture<String>> beingDrawn = new ConcurrentHashMap<>();

    KeptPages(Frames frames, WebSettings settings) {
        this.frames = frames;
        this.pages = Caffeine.newBuilder()
                .expireAfterWrite(settings.pagesKept())
                .maximumWeight(MOST_LETTERS)
                .weigher((Key key, String page) -> key.address().length() + page.length())
                .build();
    }

    /**
     * The page at the address and in the language of the request under way. Of many who ask at once, one draws it and
     * the others wait for it.
     *
     * @param drawn draws the page; it must show nothing that depends on who asks. What it throws is passed on, to all
     *     of them, and nothing is kept
     */
    public String page(Supplier<TemplateInstance> drawn) {
        var frame = frames.current();
        var key = new Key(frame.language(), frame.here());
        var kept = pages.getIfPresent(key);
        if (kept != null) return kept;
        return Together.fetch(mine -> beingDrawn.putIfAbsent(key, mine), () -> {
            try {
                var page = drawn.get().render();
                pages.put(key, page);
                return page;
            } finally {
                beingDrawn.remove(key);
            }
        });
    }
}
