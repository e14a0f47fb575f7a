package id.edokter.support;

import io.quarkus.resteasy.reactive.server.runtime.ResteasyReactiveRecorder;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import org.jboss.resteasy.reactive.server.mapping.RuntimeResource;
import org.jboss.resteasy.reactive.server.util.RuntimeResourceVisitor;

/** What can be asked for, as the framework itself has it. */
public final class Routes {

    private Routes() {}

    /** Addresses under which a page can be opened, with the names of their changing parts in braces. */
    public static Set<String> ofPages() {
        var pages = new TreeSet<String>();
        RuntimeResourceVisitor.visitRuntimeResources(
                "/", ResteasyReactiveRecorder.getCurrentDeployment().getClassMappers(), new RuntimeResourceVisitor() {
                    @Override
                    public void visitRuntimeResource(String method, String path, RuntimeResource resource) {
                        if ("GET".equals(method) && isPage(resource)) pages.add(path);
                    }
                });
        return pages;
    }

    /** Everything that can be asked for: method and address, e.g. {@code GET /poli/{code}}. */
    public static Set<String> all() {
        var all = new TreeSet<String>();
        RuntimeResourceVisitor.visitRuntimeResources(
                "/", ResteasyReactiveRecorder.getCurrentDeployment().getClassMappers(), new RuntimeResourceVisitor() {
                    @Override
                    public void visitRuntimeResource(String method, String path, RuntimeResource resource) {
                        if (method != null) all.add(method + " " + path);
                    }
                });
        return all;
    }

    private static boolean isPage(RuntimeResource resource) {
        return resource.getProduces() != null
                && Arrays.stream(resource.getProduces().getSortedOriginalMediaTypes())
                        .anyMatch(MediaType.TEXT_HTML_TYPE::isCompatible);
    }
}
