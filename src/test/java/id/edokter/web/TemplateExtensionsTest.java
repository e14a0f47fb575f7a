package id.edokter.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.quarkus.qute.TemplateExtension;
import io.quarkus.qute.TemplateExtension.TemplateAttribute;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TemplateExtensionsTest {

    /** What one package calls a thing is seen by the templates of all: a second one of that name takes its place. */
    @Test
    void noTwoPackagesSayTheSameWordOfTheSameThing() {
        var methods = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("id.edokter").stream()
                        .filter(c -> c.isAnnotatedWith(TemplateExtension.class))
                        .filter(c -> c.getAnnotationOfType(TemplateExtension.class)
                                .namespace()
                                .isEmpty())
                        .flatMap(c -> c.getMethods().stream())
                        .filter(m -> m.getModifiers().contains(JavaModifier.STATIC)
                                && !m.getModifiers().contains(JavaModifier.PRIVATE)
                                && !m.getModifiers().contains(JavaModifier.SYNTHETIC))
                        .collect(Collectors.groupingBy(TemplateExtensionsTest::asTemplatesSeeIt));
        assertThat(methods)
                .isNotEmpty()
                .allSatisfy((seen, said) -> assertThat(said).as(seen).hasSize(1));
    }

    private static String asTemplatesSeeIt(JavaMethod method) {
        var parameters = method.getParameters().stream()
                .filter(p -> !p.isAnnotatedWith(TemplateAttribute.class))
                .toList();
        var of = parameters.isEmpty() ? "" : parameters.get(0).getRawType().getName();
        return of + "." + method.getName() + " with " + (parameters.size() - 1);
    }
}
