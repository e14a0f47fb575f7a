package id.edokter.demo;

import id.edokter.account.AccountDetails;
import id.edokter.account.Accounts;
import id.edokter.account.Role;
import id.edokter.account.UserName;
import id.edokter.booking.BookingSettings;
import id.edokter.doctor.Doctors;
import id.edokter.shared.Secrets;
import id.edokter.shared.StartupLine;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** People who work at the sample hospital, one of each role, told at the console. There are none outside a demo. */
@Singleton
class DemoAccounts implements StartupLine {

    private record Colleague(String userName, String name, Role role) {}

    private static final List<Colleague> COLLEAGUES = List.of(
            new Colleague("admin", "Ratna Sembiring (contoh)", Role.ADMINISTRATOR),
            new Colleague("loket", "Nisa Pardede (contoh)", Role.FRONT_DESK),
            new Colleague("perawat", "Yohana Ginting (contoh)", Role.NURSE),
            new Colleague("dokter", "Akun dokter (contoh)", Role.DOCTOR),
            new Colleague("manajer", "Halim Nasution (contoh)", Role.MANAGER));

    private final Accounts accounts;
    private final Doctors doctors;
    private final BookingSettings booking;
    private final DemoSettings demo;

    DemoAccounts(Accounts accounts, Doctors doctors, BookingSettings booking, DemoSettings demo) {
        this.accounts = accounts;
        this.doctors = doctors;
        this.booking = booking;
        this.demo = demo;
    }

    @Override
    public List<String> lines() {
        if (!demo.enabled() || booking.linkSecret().isEmpty()) return List.of();
        var mark = Secrets.derived(booking.linkSecret().get(), "demo-accounts");
        var password =
                "contoh-" + mark.replaceAll("[^A-Za-z0-9]", "").substring(0, 10).toLowerCase(Locale.ROOT);
        var doctor = doctors.all().stream().map(d -> d.id).findFirst().orElse(null);
        COLLEAGUES.stream()
                .filter(colleague -> accounts.named(colleague.userName).isEmpty())
                .forEach(colleague ->
                        accounts.make(new UserName(colleague.userName), details(colleague, doctor), password));
        var names = COLLEAGUES.stream().map(Colleague::userName).collect(Collectors.joining(", "));
        return List.of("Petugas: masuk di /masuk sebagai " + names + "; kata sandi: " + password);
    }

    private static AccountDetails details(Colleague colleague, Long doctor) {
        return new AccountDetails(
                colleague.name, Set.of(colleague.role), colleague.role == Role.DOCTOR ? doctor : null);
    }
}
