package id.edokter.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables as offices save them. */
class CsvTableTest {

    private static CsvTable read(String text) throws UnreadableFile {
        return CsvTable.read(text.getBytes(StandardCharsets.UTF_8), "poli", "dokter");
    }

    private static List<Integer> lines(CsvTable table) {
        return table.rows().stream().map(CsvTable.Row::line).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "UTF-8, UTF-8, ''",
        "UTF-8, UTF-8, \uFEFF",
        "UTF-16LE, UTF-16LE, \uFEFF",
        "UTF-16BE, UTF-16BE, \uFEFF",
        "windows-1252, windows-1252, ''"
    })
    void everyEncodingThatOfficesUseIsRecognised(String saved, String recognised, String mark) throws UnreadableFile {
        var text = mark + "poli,dokter\nAnak,\"dr. Renée Nur’aini – Sp.A\"\n";
        var table = CsvTable.read(text.getBytes(Charset.forName(saved)), "poli", "dokter");
        assertThat(table.encoding()).isEqualTo(recognised);
        assertThat(table.rows()).singleElement().satisfies(row -> {
            assertThat(row.get("poli")).isEqualTo("Anak");
            assertThat(row.get("dokter")).isEqualTo("dr. Renée Nur’aini – Sp.A");
        });
    }

    static Stream<Arguments> separators() {
        return Stream.of(Arguments.of(",", "koma"), Arguments.of(";", "titik koma"), Arguments.of("\t", "tab"));
    }

    @ParameterizedTest
    @MethodSource("separators")
    void theSeparatorIsTheOneOfTheHeading(String separator, String told) throws UnreadableFile {
        var table = read("poli%sdokter%sjam\nAnak%s\"a,b;c\"%s08.00".replace("%s", separator));
        assertThat(table.separator()).isEqualTo(told);
        assertThat(table.rows().get(0).get("dokter")).isEqualTo("a,b;c");
        assertThat(table.rows().get(0).get("jam")).isEqualTo("08.00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void aRowBeginsOnTheLineThatAnEditorShows(String lineEnd) throws UnreadableFile {
        var table = read(String.join(
                lineEnd, "poli,dokter", "Anak,\"dr. A", "Sp.A\"", "", "Gigi,drg. B", ",", "Mata,dr. C", ""));
        assertThat(lines(table)).containsExactly(2, 5, 7);
        assertThat(table.rows().get(0).get("dokter")).isEqualTo("dr. A Sp.A");
    }

    @Test
    void headingsStandInAnyOrderCaseAndSpelling() throws UnreadableFile {
        var table = read(" Kode BPJS ,DOKTER,\u00A0Poli,kuota-jkn\nANA,dr. A,Anak,3");
        assertThat(table.columns()).containsExactlyInAnyOrder("kode_bpjs", "dokter", "poli", "kuota_jkn");
        assertThat(table.rows().get(0).get("kode_bpjs")).isEqualTo("ANA");
        assertThat(table.rows().get(0).get("kuota_jkn")).isEqualTo("3");
    }

    @Test
    void whatCannotBeSeenBecomesOneBlankAndWhatIsNotThereIsEmpty() throws UnreadableFile {
        var table = read("poli,dokter,catatan\n\u200BAnak\u00A0\u00A0Sehat ,dr.\tA\nGigi,drg. B,x,y,z");
        assertThat(table.rows().get(0).get("poli")).isEqualTo("Anak Sehat");
        assertThat(table.rows().get(0).get("dokter")).isEqualTo("dr. A");
        assertThat(table.rows().get(0).get("catatan")).isEmpty();
        assertThat(table.rows().get(0).get("ruang")).isEmpty();
        assertThat(table.rows().get(1).get("catatan")).isEqualTo("x");
    }

    @Test
    void quotesInQuotesAndLettersInTwoPartsAreReadAsOne() throws UnreadableFile {
        var table = read("poli,dokter\n\"Anak \"\"Ceria\"\"\",Re\u0301nee");
        assertThat(table.rows().get(0).get("poli")).isEqualTo("Anak \"Ceria\"");
        assertThat(table.rows().get(0).get("dokter")).isEqualTo("Rénee");
    }

    @Test
    void ofTwoHeadingsOfOneNameTheFirstCounts() throws UnreadableFile {
        assertThat(read("poli,dokter,poli\nAnak,dr. A,Gigi").rows().get(0).get("poli"))
                .isEqualTo("Anak");
    }

    @Test
    void aTableWithoutRowsIsOne() throws UnreadableFile {
        assertThat(read("poli,dokter").rows()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|berkas kosong",
                "'  \n \n'|berkas kosong",
                "%PDF-1.7|berkas ini PDF, bukan CSV",
                "PK\u0003\u0004xl|berkas ini Excel atau ZIP; simpan sebagai CSV lebih dahulu",
                "'poli,dokter\nA\u0000,b'|berkas bukan teks; simpan sebagai CSV lebih dahulu",
                "'poli,nama\nA,b'|baris judul tidak memuat kolom dokter; yang ada: poli, nama",
                "'nama;alamat\nA;b'|baris judul tidak memuat kolom poli, dokter; yang ada: nama, alamat",
                "'poli,dokter\nA,b\nC,\"d'|tanda kutip tidak lengkap di sekitar baris 3"
            })
    void whatIsNoSuchTableIsToldInPlainWords(String file, String told) {
        assertThatThrownBy(() -> read(file)).isInstanceOf(UnreadableFile.class).hasMessage(told);
    }

    @Test
    void oldExcelAndVeryLargeFilesAreTold() {
        assertThatThrownBy(() -> CsvTable.read(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}))
                .hasMessageContaining("Excel lama");
        assertThatThrownBy(() -> CsvTable.read(new byte[2 * 1024 * 1024 + 1])).hasMessageContaining("2 MB");
    }

    @Test
    void aFileThatIsNotThereOrIsNoneIsTold(@TempDir Path folder) throws Exception {
        assertThatThrownBy(() -> CsvTable.bytes(folder.resolve("x.csv"))).hasMessageContaining("tidak ditemukan");
        assertThatThrownBy(() -> CsvTable.bytes(folder)).hasMessageContaining("bukan berkas");
        var large = Files.write(folder.resolve("large.csv"), new byte[2 * 1024 * 1024 + 1]);
        assertThatThrownBy(() -> CsvTable.bytes(large)).hasMessageContaining("lebih besar dari 2 MB");
    }
}
