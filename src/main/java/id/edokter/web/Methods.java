package id.edokter.web;

import io.quarkus.resteasy.reactive.server.runtime.ResteasyReactiveRecorder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.mapping.RuntimeResource;
import org.jboss.resteasy.reactive.server.util.RuntimeResourceVisitor;

/** By which methods an address can be asked for, as the framework has it; told to whoever used another. */
final class Methods {

    private static final Pattern CHANGING_PART = Pattern.compile("\\{[^}]*\\}");

    private record Route(String method, String address, Pattern path) {}

    private static volatile List<Route> routes;

    private Methods() {}

    /** As the header {@code Allow} wants them; empty for an address that there is not. */
    static String of(String path) {
        Set<String> methods = new TreeSet<>();
        for (var route : routes()) if (route.path.matcher(path).matches()) methods.add(route.method);
        if (methods.contains("GET")) methods.add("HEAD");
        return String.join(", ", methods);
    }

    /** The address as the code has it, of several the one that says most; empty for one that there is not. */
    static String route(String method, String path) {
        var asked = method.equals("HEAD") ? "GET" : method;
        return routes().stream()
                .filter(route ->
                        route.method.equals(asked) && route.path.matcher(path).matches())
                .map(Route::address)
                .min(Comparator.comparingInt(address -> address.split("\\{", -1).length))
                .orElse("");
    }

    /** Whether this is an address of ours as endpoints declare it, {@code /janji/{link}}. */
    static boolean isRoute(String template) {
        return routes().stream().anyMatch(route -> route.address.equals(template));
    }

    private static List<Route> routes() {
        if (routes == null) routes = read();
        return routes;
    }

    private static List<Route> read() {
        var found = new ArrayList<Route>();
        RuntimeResourceVisitor.visitRuntimeResources(
                "/", ResteasyReactiveRecorder.getCurrentDeployment().getClassMappers(), new RuntimeResourceVisitor() {
                    @Override
                    public void visitRuntimeResource(String method, String path, RuntimeResource resource) {
                        if (method != null) found.add(new Route(method, path, pattern(path)));
                    }
                });
        return List.copyOf(found);
    }

    private static Pattern pattern(String path) {
        var pattern = new StringBuilder();
        int end = 0;
        for (Matcher part = CHANGING_PART.matcher(path); part.find(); end = part.end())
            pattern.append(Pattern.quote(path.substring(end, part.start()))).append("[^/]*");
        return Pattern.compile(pattern + Pattern.quote(path.substring(end)) + "/?");
    }
}
