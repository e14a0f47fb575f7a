package id.edokter.web;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.Response;

/** How the API tells failures. Its module gives the one bean; without it the API's failures are told as pages. */
public interface ProblemAnswer {

    /**
     * The answer to a request below {@code /api/} that failed.
     *
     * @param failure null when the request was turned away before it reached a resource
     * @param reference the failure's reference in the log; empty unless it is the server's fault
     */
    Response answer(Throwable failure, int status, String reference, RoutingContext context);
}
