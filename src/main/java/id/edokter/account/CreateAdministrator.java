package id.edokter.account;

import id.edokter.audit.Witness;
import id.edokter.shared.Command;
import id.edokter.shared.FieldErrors;
import id.edokter.shared.InvalidValue;
import id.edokter.shared.Wib;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * {@code create-administrator USER-NAME NAME}: makes an account that looks after accounts, and prints, once, a token for
 * it: a first password that opens nothing but the choice of an own one, a single time, and for some days only. For the
 * first of a hospital, and for one that lost all its administrators.
 */
@ApplicationScoped
class CreateAdministrator implements Command {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM uuuu HH.mm", Locale.forLanguageTag("id"));

    private final Accounts accounts;

    CreateAdministrator(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public String name() {
        return "create-administrator";
    }

    @Override
    public String usage() {
        return "NAMA-PENGGUNA NAMA: membuat akun administrator dan menampilkan kata sandi sekali pakai untuk masuk pertama kali";
    }

    @Override
    public int run(List<String> args) {
        if (args.size() < 2) {
            System.out.println("Pemakaian: " + name() + " NAMA-PENGGUNA NAMA");
            System.out.println("Contoh: " + name() + " siti.rahma Siti Rahma");
            return 2;
        }
        try {
            var userName = new UserName(args.get(0));
            var errors = new FieldErrors();
            var details = AccountDetails.read(
                    errors, String.join(" ", args.subList(1, args.size())), Set.of(Role.ADMINISTRATOR), null);
            if (errors.any()) {
                System.out.println("Nama terdiri dari 1 sampai 120 huruf.");
                return 2;
            }
            var first = accounts.create(Witness.system(), userName, details);
            System.out.println("Nama pengguna:           " + first.userName());
            System.out.println("Kata sandi sekali pakai: " + first.text());
            System.out.println(
                    "Masuk di /masuk sebelum " + DAY.format(Wib.dateTime(first.until()))
                            + " WIB: kata sandi ini hanya untuk memilih kata sandi sendiri, sekali saja, lalu tidak berlaku lagi.");
            return 0;
        } catch (InvalidValue shape) {
            System.out.println(
                    "Nama pengguna terdiri dari 3 sampai 40 huruf kecil, angka, titik, tanda hubung atau garis bawah.");
            return 2;
        } catch (UserNameTaken taken) {
            System.out.println("Nama pengguna " + args.get(0) + " sudah ada; pilih nama lain.");
            return 1;
        }
    }
}
