package id.edokter.sealing;

import id.edokter.shared.CannotStart;
import id.edokter.shared.Command;
import id.edokter.shared.KeySettings;
import id.edokter.shared.Sealer;
import jakarta.inject.Singleton;
import java.util.List;

/** {@code change-lookup-key --stopped}: what is known by its fingerprint is found by another key from then on. */
@Singleton
class ChangeLookupKey implements Command {

    private static final String STOPPED = "--stopped";

    private final LookupChange change;
    private final KeySettings settings;

    ChangeLookupKey(LookupChange change, KeySettings settings) {
        this.change = change;
        this.settings = settings;
    }

    @Override
    public String name() {
        return "change-lookup-key";
    }

    @Override
    public String usage() {
        return STOPPED + " - mengganti EDOKTER_LOOKUP_KEY dengan EDOKTER_PRIVACY_NEW_LOOKUP_KEY; semua e-Dokter harus"
                + " berhenti dahulu";
    }

    @Override
    public int run(List<String> args) {
        if (!args.equals(List.of(STOPPED)) || settings.newLookupKey().isEmpty()) {
            System.err.println("Cara pakai: hentikan semua e-Dokter, isi EDOKTER_PRIVACY_NEW_LOOKUP_KEY dengan hasil:"
                    + " openssl rand -base64 32, lalu: " + name() + " " + STOPPED);
            return 2;
        }
        try {
            int made = change.to(newSealer());
            System.out.println(made + " sidik dibuat ulang. Isi EDOKTER_LOOKUP_KEY dengan kunci baru di semua replika,"
                    + " hapus EDOKTER_PRIVACY_NEW_LOOKUP_KEY, lalu jalankan e-Dokter.");
            return 0;
        } catch (CannotStart refused) {
            System.err.println("Kunci tidak diganti: " + refused.getMessage() + ".");
            return 1;
        }
    }

    private Sealer newSealer() {
        var key = Sealer.checkedSecret(
                "EDOKTER_PRIVACY_NEW_LOOKUP_KEY", settings.newLookupKey().orElseThrow());
        var dataKeys = settings.dataKeys().orElse("");
        if (dataKeys.contains(key))
            throw new CannotStart("EDOKTER_PRIVACY_NEW_LOOKUP_KEY harus berbeda dari EDOKTER_DATA_KEYS");
        return Sealer.of(dataKeys, key);
    }
}
