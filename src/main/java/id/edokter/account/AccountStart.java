package id.edokter.account;

import id.edokter.shared.CannotStart;
import id.edokter.shared.Sealer;
import id.edokter.shared.ServerStarting;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** A hospital is not opened without somebody who looks after its accounts; a sample hospital brings its own. */
@ApplicationScoped
class AccountStart {

    private final Accounts accounts;
    private final AccountSettings settings;

    AccountStart(Accounts accounts, AccountSettings settings) {
        this.accounts = accounts;
        this.settings = settings;
    }

    void refuseWithoutAdministrator(@Observes @Priority(ServerStarting.MAY_REFUSE + 1) ServerStarting event) {
        Sealer.checkedSecret("EDOKTER_ACCOUNT_SECRET", settings.secret().orElse(""));
        if (settings.withoutAdministrator() || accounts.hasAdministrator()) return;
        throw new CannotStart("belum ada administrator. Buat dahulu dengan perintah: create-administrator"
                + " NAMA-PENGGUNA NAMA (lihat README), lalu mulai lagi. Kata sandi sekali pakai untuk masuk"
                + " pertama kali tampil di konsol perintah itu");
    }
}
