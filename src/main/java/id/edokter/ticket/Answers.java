package id.edokter.ticket;

import io.quarkus.qute.TemplateInstance;
import java.net.URI;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.RestResponse.Status;

/** What the pages of a booking answer with. */
final class Answers {

    private static final int UNPROCESSABLE = 422;

    private Answers() {}

    static RestResponse<TemplateInstance> to(String address) {
        return RestResponse.seeOther(URI.create(address));
    }

    static RestResponse<TemplateInstance> conflict(TemplateInstance page) {
        return ResponseBuilder.create(Status.CONFLICT, page).build();
    }

    static RestResponse<TemplateInstance> unprocessable(TemplateInstance page) {
        return ResponseBuilder.<TemplateInstance>create(UNPROCESSABLE)
                .entity(page)
                .build();
    }
}
