package id.edokter.engine;

import com.cronutils.model.CronType;
import com.cronutils.model.definition.CronDefinitionBuilder;
import com.cronutils.parser.CronParser;
import id.edokter.shared.AtLeast;
import id.edokter.shared.CannotStart;
import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.PropertiesConfigSourceLoader;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.config.common.utils.StringUtil;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Looks at what the modules are set to before anything begins: Quarkus would tell a wrong value in many lines, and late.
 * Of the modules it knows only the names of their settings, which stand in {@value #NAMES}.
 */
final class GivenSettings {

    static final String NAMES = "edokter-settings.txt";

    private static final int BELOW_THE_ENVIRONMENT = 260;
    private static final Set<String> TRUTHS = Set.of("true", "false", "on", "off", "yes", "no", "y", "n", "1", "0");
    private static final Set<String> NEVER = Set.of("off", "disabled");

    private final SmallRyeConfig config;

    GivenSettings(SmallRyeConfig config) {
        this.config = config;
    }

    /** As Quarkus will read them: system properties, environment, the file beside the application. */
    static GivenSettings read() {
        return new GivenSettings(new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .addDefaultSources()
                .withSources(PropertiesConfigSourceLoader.inFileSystem(
                        Path.of("config", "application.properties").toUri().toString(),
                        BELOW_THE_ENVIRONMENT,
                        GivenSettings.class.getClassLoader()))
                .build());
    }

    /** @throws CannotStart with the first that cannot be */
    void check() {
        for (var settings : all()) {
            var prefix = settings.getAnnotation(ConfigMapping.class).prefix();
            var methods = settings.getMethods();
            Arrays.sort(methods, Comparator.comparing(Method::getName));
            for (var method : methods) check(prefix + "." + StringUtil.skewer(method.getName()), method);
        }
    }

    private void check(String name, Method method) {
        var given = config.getConfigValue(name).getValue();
        if (given == null) return;
        var type = method.getGenericReturnType();
        boolean isOptional = method.getReturnType() == Optional.class;
        if (given.isBlank() && isOptional) return;
        var shape = shape(name, isOptional ? ((ParameterizedType) type).getActualTypeArguments()[0] : type);
        var least = method.isAnnotationPresent(AtLeast.class)
                ? method.getAnnotation(AtLeast.class).value()
                : 0;
        if (!shape.fits(given.strip(), least)) throw new CannotStart(told(name, shape, least, given.strip()));
    }

    private static String told(String name, Shape shape, int least, String given) {
        var variable = name.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
        var limit = switch (shape) {
            case NUMBER -> ", sedikitnya " + least;
            case DURATION -> least > 0 ? ", sedikitnya " + least + " detik" : "";
            default -> "";
        };
        return variable + " harus " + shape.words + limit + ", bukan \"" + given + "\"";
    }

    private static Shape shape(String name, Type type) {
        if (type == int.class || type == Integer.class) return Shape.NUMBER;
        if (type == boolean.class || type == Boolean.class) return Shape.TRUTH;
        if (type == Duration.class) return Shape.DURATION;
        if (type == Period.class) return Shape.PERIOD;
        if (type == LocalTime.class) return Shape.TIME;
        if (type == URI.class) return Shape.ADDRESS;
        if (name.endsWith("-cron")) return Shape.CRON;
        return name.endsWith(".every") ? Shape.EVERY : Shape.TEXT;
    }

    /** Of what kind a value is, and how that is told. */
    private enum Shape {
        NUMBER("bilangan") {
            @Override
            boolean accepts(String given, int least) {
                return Integer.parseInt(given) >= least;
            }
        },
        TRUTH("true atau false") {
            @Override
            boolean accepts(String given, int least) {
                return TRUTHS.contains(given.toLowerCase(Locale.ROOT));
            }
        },
        DURATION("lama waktu seperti PT30M (30 menit) atau P7D (7 hari)") {
            @Override
            boolean accepts(String given, int least) {
                return DurationConverter.parseDuration(given).compareTo(Duration.ofSeconds(least)) >= 0;
            }
        },
        PERIOD("jangka waktu seperti P1Y (setahun) atau P6M (enam bulan)") {
            @Override
            boolean accepts(String given, int least) {
                return !Period.parse(given).isNegative();
            }
        },
        TIME("jam seperti 21:00") {
            @Override
            boolean accepts(String given, int least) {
                LocalTime.parse(given);
                return true;
            }
        },
        ADDRESS("alamat lengkap seperti https://gerbang.example/kirim") {
            @Override
            boolean accepts(String given, int least) {
                return URI.create(given).isAbsolute();
            }
        },
        CRON("jadwal cron Quartz seperti 0 40 2 * * ? (setiap hari pukul 02.40)") {
            @Override
            boolean accepts(String given, int least) {
                if (NEVER.contains(given)) return true;
                new CronParser(CronDefinitionBuilder.instanceDefinitionFor(CronType.QUARTZ))
                        .parse(given)
                        .validate();
                return true;
            }
        },
        EVERY("lama waktu seperti 3s (3 detik)") {
            @Override
            boolean accepts(String given, int least) {
                return NEVER.contains(given)
                        || DurationConverter.parseDuration(given).compareTo(Duration.ZERO) > 0;
            }
        },
        TEXT("isian") {
            @Override
            boolean accepts(String given, int least) {
                return true;
            }
        };

        private final String words;

        Shape(String words) {
            this.words = words;
        }

        /** Or throws what its reader throws. */
        abstract boolean accepts(String given, int least);

        boolean fits(String given, int least) {
            if (given.isEmpty()) return this == TEXT;
            try {
                return accepts(given, least);
            } catch (IllegalArgumentException | DateTimeParseException no) {
                return false;
            }
        }
    }

    private static List<Class<?>> all() {
        var loader = GivenSettings.class.getClassLoader();
        try (var lines =
                new BufferedReader(new InputStreamReader(loader.getResourceAsStream(NAMES), StandardCharsets.UTF_8))) {
            return lines.lines().<Class<?>>map(name -> named(name, loader)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Class<?> named(String name, ClassLoader loader) {
        try {
            return Class.forName(name, false, loader);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(name + " in " + NAMES, e);
        }
    }
}
