package id.edokter.notification;

import id.edokter.shared.CannotStart;
import id.edokter.shared.EmailAddress;
import id.edokter.shared.ServerStarting;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Says at the start what would only be noticed when the first patient waits for a code. */
@ApplicationScoped
class NotificationStart {

    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?");
    private static final Pattern HEADER = Pattern.compile("[A-Za-z0-9!#$%&'*+.^_`|~-]+\\s*:[^\\r\\n]*");

    private final DemoInboxSettings demo;
    private final SmsSettings sms;
    private final EmailSettings email;
    private final WhatsAppSettings whatsApp;

    NotificationStart(DemoInboxSettings demo, WhatsAppSettings whatsApp, SmsSettings sms, EmailSettings email) {
        this.demo = demo;
        this.whatsApp = whatsApp;
        this.sms = sms;
        this.email = email;
    }

    void refuseWhatCannotWork(@Observes @Priority(ServerStarting.MAY_REFUSE + 2) ServerStarting event) {
        if (demo.inbox() && !demo.enabled())
            throw new CannotStart("EDOKTER_DEMO_INBOX menampilkan kode masuk pasien kepada siapa saja, jadi hanya boleh"
                    + " menyala dalam mode contoh");
        if (sms.url().isPresent()) refuseWrongGateway();
        if (email.host().isPresent()) refuseWrongMailServer();
        if (whatsApp.phoneId().isPresent()) refuseWrongWhatsApp();
    }

    private void refuseWrongWhatsApp() {
        if (!whatsApp.phoneId().get().matches("[0-9]{5,30}"))
            throw new CannotStart(
                    "EDOKTER_WHATSAPP_PHONE_ID harus angka pengenal nomor di WhatsApp Manager, bukan nomor"
                            + " teleponnya");
        if (!whatsApp.token().orElse("").matches("[\\x21-\\x7e]+"))
            throw new CannotStart("EDOKTER_WHATSAPP_TOKEN harus diisi bersama EDOKTER_WHATSAPP_PHONE_ID, tanpa spasi");
        if (whatsApp.appSecret().orElse("").isBlank()
                || whatsApp.verifyToken().orElse("").isBlank())
            throw new CannotStart(
                    "EDOKTER_WHATSAPP_APP_SECRET dan EDOKTER_WHATSAPP_VERIFY_TOKEN harus diisi juga: tanpa"
                            + " keduanya tidak diketahui pesan mana yang tidak sampai");
        OutsideAddress.refuses(whatsApp.url(), whatsApp.ownNetwork()).ifPresent(reason -> {
            throw new CannotStart(
                    "EDOKTER_WHATSAPP_URL harus alamat https tanpa nama pengguna; http hanya untuk layanan"
                            + " di jaringan rumah sakit sendiri (EDOKTER_WHATSAPP_OWN_NETWORK=true)");
        });
        if (!whatsApp.prefix().matches("[a-z0-9_]{0,100}"))
            throw new CannotStart("EDOKTER_WHATSAPP_PREFIX hanya huruf kecil, angka dan garis bawah");
        whatsApp.kinds().orElse(Set.of()).stream()
                .filter(name -> Arrays.stream(MessageKind.values())
                        .noneMatch(kind -> kind.name().equals(name) && WhatsAppTemplate.isFor(kind)))
                .findFirst()
                .ifPresent(wrong -> {
                    throw new CannotStart("EDOKTER_WHATSAPP_KINDS memuat " + wrong
                            + ", yang bukan jenis pesan WhatsApp; namanya ada di docs/operations.md");
                });
    }

    private void refuseWrongMailServer() {
        if (!HOST.matcher(email.host().get()).matches())
            throw new CannotStart("EDOKTER_EMAIL_HOST harus nama server e-mail, tanpa alamat lengkap dan porta");
        if (!email.from().map(NotificationStart::isAddress).orElse(false))
            throw new CannotStart("EDOKTER_EMAIL_FROM harus alamat e-mail pengirim seperti janji@rs.example");
        if (!Set.of("starttls", "tls", "none").contains(email.encryption()))
            throw new CannotStart("EDOKTER_EMAIL_ENCRYPTION harus starttls, tls atau none");
        if (email.encryption().equals("none") && !email.ownNetwork())
            throw new CannotStart("EDOKTER_EMAIL_ENCRYPTION=none hanya untuk server di jaringan rumah sakit sendiri"
                    + " (EDOKTER_EMAIL_OWN_NETWORK=true)");
        if (email.user().isPresent() != email.password().isPresent())
            throw new CannotStart("EDOKTER_EMAIL_USER dan EDOKTER_EMAIL_PASSWORD harus diisi bersama");
        if (email.connectTimeout().compareTo(email.timeout()) > 0)
            throw new CannotStart("EDOKTER_EMAIL_CONNECT_TIMEOUT tidak boleh lebih lama dari EDOKTER_EMAIL_TIMEOUT");
    }

    private static boolean isAddress(String text) {
        try {
            EmailAddress.of(text);
            return true;
        } catch (IllegalArgumentException no) {
            return false;
        }
    }

    private void refuseWrongGateway() {
        OutsideAddress.refuses(sms.url().get(), sms.ownNetwork()).ifPresent(reason -> {
            throw new CannotStart("EDOKTER_SMS_URL harus alamat https tanpa nama pengguna; http hanya untuk layanan di"
                    + " jaringan rumah sakit sendiri (EDOKTER_SMS_OWN_NETWORK=true)");
        });
        if (!sms.method().matches("POST|PUT")) throw new CannotStart("EDOKTER_SMS_METHOD harus POST atau PUT");
        if (!sms.body().contains("{text}") || !sms.body().matches("(?s).*\\{(to|digits)}.*"))
            throw new CannotStart("EDOKTER_SMS_BODY harus memuat {to} atau {digits}, dan {text}");
        if (!sms.headers().orElse(List.of()).stream()
                .allMatch(header -> HEADER.matcher(header).matches()))
            throw new CannotStart("EDOKTER_SMS_HEADERS harus berbentuk Nama: isi, dipisah koma");
        try {
            Pattern.compile(sms.accepted().orElse(""));
        } catch (PatternSyntaxException wrong) {
            throw new CannotStart("EDOKTER_SMS_ACCEPTED bukan ekspresi reguler: " + wrong.getDescription());
        }
    }
}
