package id.edokter.web;

import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.impl.RoutingContextInternal;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Reads, at the gate, the bodies that what lies behind could only turn away: a form with far too long an answer is cut
 * to what a page can still show beside its field, and a body that does not say how long it is, is read no further than
 * any other may be.
 */
@ApplicationScoped
class Intake {

    /** A form of this many bytes goes through as it is; each of its answers may be as long as all of it. */
    private static final int ORDINARY_FORM = 64 * 1024;
    /** Bytes kept of an answer in a larger form, its name with it: more than any page reads, in any script. */
    private static final int KEPT_OF_AN_ANSWER = 8 * 1024;
    /** Too large a body is read to its end all the same up to here, so that the browser listens to the answer. */
    private static final long STILL_READ = 16L * 1024 * 1024;
    /** Bodies that may be kept here at a time; together they fill a small part of the heap. */
    private static final int AT_ONCE = 64;

    private final ErrorPages errors;
    private final long largestBody;
    private final AtomicInteger underWay = new AtomicInteger();

    Intake(ErrorPages errors, @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize largestBody) {
        this.errors = errors;
        this.largestBody = largestBody.asLongValue();
    }

    /** Lets the request go on, with its body read where nobody behind could; or answers that it is too much. */
    void read(RoutingContext context) {
        var request = context.request();
        long told = length(request);
        if (told > STILL_READ) {
            refuseNow(context, 413);
        } else if (isUntyped(request)) {
            refuseNow(context, 415);
        } else if (isForm(request) && (told > ORDINARY_FORM || isUntold(request))) {
            read(context, new Form(largestBody));
        } else if (told > largestBody || isUntold(request)) {
            read(context, new Kept(largestBody));
        } else {
            context.next();
        }
    }

    private void read(RoutingContext context, Kept kept) {
        context.addEndHandler(done -> underWay.decrementAndGet());
        if (underWay.incrementAndGet() > AT_ONCE) {
            refuseNow(context, 503);
            return;
        }
        var request = context.request();
        request.handler(part -> {
            kept.add(part);
            if (request.bytesRead() > STILL_READ && !context.response().ended()) refuseNow(context, 413);
        });
        request.endHandler(end -> {
            if (context.response().ended()) return;
            if (kept.isTooMuch()) {
                errors.end(context, 413);
                return;
            }
            request.headers().set("Content-Length", String.valueOf(kept.body.length()));
            ((RoutingContextInternal) context).setBody(kept.body);
            context.next();
        });
        request.resume();
    }

    /** Without reading on: a client that sends more loses its connection. */
    private void refuseNow(RoutingContext context, int status) {
        context.response().putHeader("Connection", "close");
        errors.end(context, status);
    }

    private static long length(HttpServerRequest request) {
        var length = request.getHeader("Content-Length");
        return length != null && length.matches("[0-9]{1,18}") ? Long.parseLong(length) : -1;
    }

    /** REST would read it as whatever it expects; and no page sends a form without its kind, be it an empty one. */
    private static boolean isUntyped(HttpServerRequest request) {
        return request.getHeader("Content-Type") == null
                && (request.method().equals(HttpMethod.POST)
                        || !request.method().equals(HttpMethod.DELETE) && (length(request) > 0 || isUntold(request)));
    }

    private static boolean isUntold(HttpServerRequest request) {
        return request.getHeader("Content-Length") == null
                && (request.getHeader("Transfer-Encoding") != null || request.version() == HttpVersion.HTTP_2);
    }

    private static boolean isForm(HttpServerRequest request) {
        var type = request.getHeader("Content-Type");
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("application/x-www-form-urlencoded");
    }

    /** What is kept of a body while it comes in. */
    private static class Kept {

        final Buffer body = Buffer.buffer();
        private final long largest;

        Kept(long largest) {
            this.largest = largest;
        }

        final void add(Buffer part) {
            if (!isTooMuch()) take(part);
        }

        void take(Buffer part) {
            body.appendBuffer(part);
        }

        final boolean isTooMuch() {
            return body.length() > largest;
        }
    }

    /** Cuts each answer, but never in the middle of an escaped letter (%2F). */
    private static final class Form extends Kept {

        private int lettersOfAnswer;
        private int leftOfEscape;

        Form(long largest) {
            super(largest);
        }

        @Override
        void take(Buffer part) {
            for (int i = 0; i < part.length(); i++) {
                byte letter = part.getByte(i);
                if (letter == '&') {
                    lettersOfAnswer = 0;
                    leftOfEscape = 0;
                } else if (leftOfEscape > 0) {
                    leftOfEscape--;
                } else if (++lettersOfAnswer > KEPT_OF_AN_ANSWER) {
                    continue;
                } else if (letter == '%') {
                    leftOfEscape = 2;
                }
                body.appendByte(letter);
            }
        }
    }
}
