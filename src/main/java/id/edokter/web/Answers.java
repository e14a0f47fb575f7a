package id.edokter.web;

import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.RestResponse.Status;

/** What pages answer a form with: another page to see, or the same page saying what is wrong. */
public final class Answers {

    private static final int UNPROCESSABLE = 422;

    private static final int TOO_MANY = 429;

    private Answers() {}

    /**
     * See another page (303): reloading it sends nothing twice. Only the path is told: a location that is made whole
     * would have in it whatever host was asked for.
     */
    public static RestResponse<TemplateInstance> to(String address) {
        return ResponseBuilder.<TemplateInstance>create(Status.SEE_OTHER)
                .header(HttpHeaders.LOCATION, URI.create(address))
                .build();
    }

    /** What was asked for is not possible any more (409). */
    public static RestResponse<TemplateInstance> conflict(TemplateInstance page) {
        return ResponseBuilder.create(Status.CONFLICT, page).build();
    }

    /** Something typed or chosen needs correcting (422). */
    public static RestResponse<TemplateInstance> unprocessable(TemplateInstance page) {
        return ResponseBuilder.<TemplateInstance>create(UNPROCESSABLE)
                .entity(page)
                .build();
    }

    /** Too many tries; the page says when the next is open, and so does the answer (429). */
    public static RestResponse<TemplateInstance> tooMany(TemplateInstance page, Waiting waiting) {
        return ResponseBuilder.<TemplateInstance>create(TOO_MANY)
                .entity(page)
                .header(HttpHeaders.RETRY_AFTER, waiting.seconds())
                .build();
    }
}
