package id.edokter.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The sample hospital as a person at a console meets it, and as a hospital that begins must not. */
@Tag("own-engine")
class DemoIT {

    private static final Pattern BOOKING = Pattern.compile("Contoh janji: ([0-9A-Z]{6}), lahir 1990-01-01");

    private static Path folder(String name) throws IOException {
        var data = Path.of("target/demo-it", name).toAbsolutePath();
        EngineFiles.delete(data);
        return data;
    }

    @Test
    void whoStartsItFindsAHospitalAtWorkThatAHospitalsStartRefuses() throws IOException {
        var data = folder("demo");
        String code;
        try (var demo = PackagedEdokter.with(data).set("EDOKTER_DEMO", "true").started()) {
            assertThat(demo.console()).contains("API key: edk_", "/janji/").doesNotContain("ERROR", "Exception");
            code = code(demo);
            assertThat(demo.get("/").body())
                    .contains("Penyakit Dalam", "Paling cepat tersedia", ", sisa ", "Data contoh");
            assertThat(demo.get("/poli/INT").body()).contains("dr. Ratna Br. Tarigan, Sp.PD");
        }

        var production = PackagedEdokter.with(data).set("EDOKTER_DEMO", "false").start();
        assertThat(production.exitCode()).isEqualTo(1);
        assertThat(production.console().lines())
                .singleElement()
                .asString()
                .startsWith("e-Dokter tidak dapat dimulai: basis data ini berisi data contoh")
                .contains("EDOKTER_DEMO=true");

        try (var again = PackagedEdokter.with(data).set("EDOKTER_DEMO", "true").started()) {
            assertThat(code(again)).isEqualTo(code);
        }
    }

    private static String code(PackagedEdokter demo) {
        var line = BOOKING.matcher(demo.console());
        assertThat(line.find()).isTrue();
        return line.group(1);
    }

    @Test
    void aHospitalsStartHasTheHolidaysAndNothingOfTheSample() throws Exception {
        try (var hospital = PackagedEdokter.with(folder("hospital")).started();
                var database = hospital.database();
                var statement = database.createStatement();
                var row = statement.executeQuery("SELECT (SELECT COUNT(*) FROM holiday WHERE source LIKE 'SKB %'),"
                        + " (SELECT COUNT(*) FROM clinic), (SELECT COUNT(*) FROM patient),"
                        + " (SELECT COUNT(*) FROM api_key), (SELECT demo FROM installation)")) {
            row.next();
            assertThat(row.getInt(1)).isEqualTo(51);
            assertThat(row.getInt(2) + row.getInt(3) + row.getInt(4) + row.getInt(5))
                    .isZero();
            assertThat(hospital.console()).doesNotContain("Contoh janji", "API key");
            assertThat(hospital.get("/").body()).doesNotContain("Data contoh");
        }
    }
}
