package id.edokter.desk;

import id.edokter.patient.RecordIsRestricted;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Whatever was asked for of a restricted record, the page that asks why comes first. */
@Singleton
class ReasonFirst {

    @ServerExceptionMapper
    Response askWhy(RecordIsRestricted restricted) {
        return Response.seeOther(URI.create(OpeningPages.askingWhy(restricted.patient)))
                .build();
    }
}
