package id.edokter.web;

import id.edokter.shared.Secrets;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/**
 * Style sheets, scripts and our mark, each under a name that carries a hash of its content: it can be kept for ever, and a new
 * version has a new name. Compressed once, at start.
 */
@ApplicationScoped
public class Assets {

    static final String FOLDER = "/aset/";
    private static final String FOR_EVER = "public, max-age=31536000, immutable";

    private record Asset(String address, String contentType, Buffer plain, Buffer gzip) {}

    private final Map<String, Asset> byName = new LinkedHashMap<>();
    private final Map<String, Asset> byAddress = new LinkedHashMap<>();

    Assets() {
        keep("bootstrap.css", "text/css", WebJar.path("bootstrap", "dist/css/bootstrap.min.css"));
        keep("edokter.css", "text/css", "assets/edokter.css");
        keep("staff.css", "text/css", "assets/staff.css");
        keep("icon.svg", "image/svg+xml", "assets/icon.svg");
        keep("staff.js", "text/javascript", "assets/staff.js");
        keep("day.js", "text/javascript", "assets/day.js");
        keep("sheet.css", "text/css", "assets/sheet.css");
        keep("visit.js", "text/javascript", "assets/visit.js");
        keep("base.css", "text/css", "assets/base.css");
        keep("board.css", "text/css", "assets/board.css");
        keep("board.js", "text/javascript", "assets/board.js");
        keep("phone.js", "text/javascript", "assets/phone.js");
        keep("ticket.js", "text/javascript", "assets/ticket.js");
        keep("kiosk.css", "text/css", "assets/kiosk.css");
        keep("kiosk.js", "text/javascript", "assets/kiosk.js");
        keep("password.js", "text/javascript", "assets/password.js");
        keep("texts.js", "text/javascript", "assets/texts.js");
        keep("challenge.js", "text/javascript", "assets/challenge.js");
        keep("htmx.js", "text/javascript", WebJar.path("htmx.org", "dist/htmx.min.js"));
    }

    /** What every patient page loads, in order. */
    List<String> styles() {
        return List.of(address("bootstrap.css"), address("edokter.css"));
    }

    /**
     * The address of a file, for instance {@code /aset/htmx-3f2a….js}.
     *
     * @param name as kept, see the constructor
     */
    public String address(String name) {
        return byName.get(name).address();
    }

    private void keep(String name, String type, String path) {
        var text = new String(
                        WebJar.read(path).orElseThrow(() -> new IllegalStateException("no file " + path)),
                        StandardCharsets.UTF_8)
                // development files of the makers are not served
                .replaceAll("(?m)^/\\*# sourceMappingURL=.*\\*/$", "");
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        var hash = Secrets.print(text, 16);
        int dot = name.lastIndexOf('.');
        var address = FOLDER + name.substring(0, dot) + "-" + hash + name.substring(dot);
        var asset = new Asset(address, type + ";charset=UTF-8", Buffer.buffer(bytes), Buffer.buffer(gzip(bytes)));
        byName.put(name, asset);
        byAddress.put(address, asset);
    }

    private static byte[] gzip(byte[] bytes) {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out) {
            {
                def.setLevel(Deflater.BEST_COMPRESSION);
            }
        }) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    void serve(@Observes Router router) {
        router.routeWithRegex("/aset/.*").handler(this::answer);
    }

    private void answer(RoutingContext context) {
        var asset = byAddress.get(context.request().path());
        var method = context.request().method();
        if (asset == null || (method != HttpMethod.GET && method != HttpMethod.HEAD)) {
            context.next();
            return;
        }
        var compressed =
                String.valueOf(context.request().getHeader("Accept-Encoding")).contains("gzip");
        var body = compressed ? asset.gzip() : asset.plain();
        var response = context.response()
                .putHeader("Content-Type", asset.contentType())
                .putHeader("Cache-Control", FOR_EVER)
                .putHeader("Vary", "Accept-Encoding")
                .putHeader("Content-Length", Integer.toString(body.length()))
                .putHeader("Content-Encoding", compressed ? "gzip" : "identity");
        if (method == HttpMethod.HEAD) response.end();
        else response.end(body);
    }
}
