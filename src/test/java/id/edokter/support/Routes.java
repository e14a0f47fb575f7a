package id.edokter.support;

import io.quarkus.resteasy.reactive.server.runtime.ResteasyReactiveRecorder;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.core.MediaType;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
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

    /**
     * Everything by which a page changes something, with the names of the fields that are read one by one; where a form
     * is read as a whole, only the code knows what it looks for.
     */
    public static Map<String, Set<String>> ofForms() {
        var forms = new TreeMap<String, Set<String>>();
        RuntimeResourceVisitor.visitRuntimeResources(
                "/", ResteasyReactiveRecorder.getCurrentDeployment().getClassMappers(), new RuntimeResourceVisitor() {
                    @Override
                    public void visitRuntimeResource(String method, String path, RuntimeResource resource) {
                        boolean changes = method != null && !"GET".equals(method) && !path.startsWith("/api/");
                        if (changes)
                            forms.put(
                                    method + " " + path,
                                    fieldsOf(resource.getLazyMethod().getMethod()));
                    }
                });
        return forms;
    }

    private static Set<String> fieldsOf(Method method) {
        var names = new TreeSet<String>();
        for (var parameter : method.getParameters()) {
            names.addAll(named(parameter));
            if (parameter.isAnnotationPresent(BeanParam.class))
                for (var part : parameter.getType().getDeclaredFields()) names.addAll(named(part));
        }
        return names;
    }

    private static Set<String> named(AnnotatedElement read) {
        var field = read.getAnnotation(FormParam.class);
        return field == null ? Set.of() : Set.of(field.value());
    }

    private static boolean isPage(RuntimeResource resource) {
        return resource.getProduces() != null
                && Arrays.stream(resource.getProduces().getSortedOriginalMediaTypes())
                        .anyMatch(MediaType.TEXT_HTML_TYPE::isCompatible);
    }
}
