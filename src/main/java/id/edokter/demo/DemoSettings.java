package id.edokter.demo;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** The sample hospital. */
@ConfigMapping(prefix = "edokter.demo")
public interface DemoSettings {

    /** Whether the sample hospital is there; the start says true with the embedded engine, false with an external one. */
    @WithDefault("false")
    boolean enabled();
}
