package id.edokter.support;

import id.edokter.absence.AbsentDoctors;
import id.edokter.account.AccountDetails;
import id.edokter.account.Accounts;
import id.edokter.account.Role;
import id.edokter.account.SignIn;
import id.edokter.account.UserName;
import id.edokter.audit.Witness;
import id.edokter.booking.Actor;
import id.edokter.booking.Booked;
import id.edokter.booking.Booking;
import id.edokter.booking.BookingRequest;
import id.edokter.booking.Channel;
import id.edokter.booking.Counter;
import id.edokter.booking.CounterRequest;
import id.edokter.booking.Payer;
import id.edokter.booking.SlotChoice;
import id.edokter.checkin.Guests;
import id.edokter.client.ApiKeys;
import id.edokter.clinic.ClinicRule;
import id.edokter.device.Device.Kind;
import id.edokter.device.Screens;
import id.edokter.family.Family;
import id.edokter.family.PhoneSignIn;
import id.edokter.notification.Mailings;
import id.edokter.notification.Telephones;
import id.edokter.patient.ChangeReason;
import id.edokter.patient.Duplicates;
import id.edokter.patient.PatientDesk;
import id.edokter.practice.CalendarKeys;
import id.edokter.practice.LeaveRequests;
import id.edokter.practice.LeaveWish;
import id.edokter.privacy.Remark;
import id.edokter.privacy.RequestKind;
import id.edokter.privacy.Requests;
import id.edokter.queue.CheckIn;
import id.edokter.queue.QueueDesk;
import id.edokter.reminder.RemindedVisits;
import id.edokter.schedule.Pool;
import id.edokter.shared.Secrets;
import id.edokter.support.Given.Practice;
import id.edokter.support.PlainBrowser.Page;
import id.edokter.waitlist.InLine;
import jakarta.inject.Singleton;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Every form of the pages, before somebody who may send it: each time a new one, about something of its own. What
 * attacks forms goes through all of them, and is told when one is missing here.
 */
@Singleton
public class EveryForm {

    /** It holds for all messages from then on, also for those that other tests read. */
    private static final String ALMOST_AS_IT_CAME =
            "{rs}: janji Anda {waktu}[ di {poli}] pindah ruang[ ke {ruang}|. Tanyakan ruangnya di loket pendaftaran]."
                    + " Jam dan nomor antrean tetap. ";

    private static final String SESSION = "edokter";

    /**
     * A form that is open in a browser.
     *
     * @param fields that it has, filled in, but most without the last thing that is needed, so that it can be sent often
     * @param right what makes it be done; null where a field is left out for that
     * @param cookies of the browser
     * @param token of the session, which stays what it is; empty for none
     */
    public record Form(
            String address,
            Map<String, String> fields,
            Map<String, String> right,
            Map<String, String> cookies,
            String token) {

        /** The browser, once more: what one answer leaves in it is not there for the next. */
        public PlainBrowser browser() {
            var browser = PlainBrowser.fresh();
            cookies.forEach(browser::carrying);
            return browser;
        }

        public Page sends(Map<String, String> some) {
            return browser().sends(address, whole(some));
        }

        /** These fields, and what every form of the session carries. */
        public Map<String, String> whole(Map<String, String> some) {
            var all = new LinkedHashMap<>(some);
            if (!token.isEmpty()) all.put("formToken", token);
            return all;
        }

        /** All fields as they have to be. */
        public Map<String, String> allRight() {
            var all = new LinkedHashMap<>(fields);
            right.forEach((field, text) -> {
                if (text == null) all.remove(field);
                else all.put(field, text);
            });
            return all;
        }

        private Form with(Map<String, String> makesItDone) {
            return new Form(address, fields, makesItDone, cookies, token);
        }

        private Form carrying(String cookie, String value) {
            return new Form(address, fields, right, Map.of(cookie, value), token);
        }

        /** In this session, whose token every form carries. */
        private Form by(String session) {
            return new Form(address, fields, right, Map.of(SESSION, session), Secrets.derived(session, "form"));
        }
    }

    private interface Filled {
        Form by(EveryForm world);
    }

    /** The forms; some routes have two. */
    public enum Sent {
        // ---- who books
        TIME_CHOSEN("/tempat", world -> {
            var practice = world.data.practice(1);
            var fields = Forms.place(practice, "GENERAL", practice.slot(1));
            fields.put("tempat", "");
            fields.put("untuk", "");
            fields.put("formulir", "");
            return at("/tempat", fields).with(Forms.form("tempat", "" + practice.slot(1)));
        }),
        PATIENT("/daftar/{token}/pasien", world -> {
            var fields = Forms.person();
            fields.put("withoutNik", "");
            fields.put("relation", "");
            fields.put("family", "");
            fields.put("member", "");
            fields.putAll(Forms.form("email", "siti@surel.example", "first", ""));
            return at(world.begun() + "/pasien", fields);
        }),
        MEMBER_CHOSEN("/daftar/{token}/pasien", world -> {
            var inside = world.families.inside();
            var member = world.families.proved(inside, world.data.person());
            return at(world.begun() + "/pasien", Forms.form("family", "1", "member", "1"))
                    .with(Forms.form("member", "" + member.link()))
                    .carrying(SESSION, inside.token());
        }),
        PATIENT_KEPT(
                "/daftar/{token}/pasien",
                world -> at(world.begun() + "/pasien", Forms.person("relation", "CHILD"))
                        .carrying(SESSION, world.families.inside().token())),
        PAYER("/daftar/{token}/bayar", world -> {
            var fields = new LinkedHashMap<>(Forms.jkn());
            fields.put("insurer", "PT Asuransi");
            fields.put("whichCard", "lain");
            return at(world.begun() + "/bayar", fields);
        }),
        PAYER_CHANGED(
                "/daftar/{token}/bayar", world -> at(world.begun() + "/bayar", Forms.form("change", "INSURANCE"))),
        CHECKED("/daftar/{token}/janji", world -> {
            var form = world.begun();
            var visitor = PlainBrowser.fresh();
            visitor.sends(form + "/pasien", Forms.person());
            visitor.sends(form + "/bayar", Forms.form("payer", "GENERAL"));
            return at(form + "/janji", Forms.form("seen", "")).with(without("seen"));
        }),
        OTHER_TIME("/daftar/{token}/tempat", world -> {
            var practice = world.data.practice(2);
            return at(world.begun(practice) + "/tempat", Forms.form("slot", "0", "payer", "JKN"))
                    .with(Forms.form("slot", "" + practice.slot(2)));
        }),
        FOUND("/janji", world -> {
            var booked = world.booked(world.data.practice(2));
            var fields = Forms.form("code", "AAAAAA", "birthDay", "31", "birthMonth", "1", "birthYear", "1990");
            return at("/janji", fields).with(Forms.form("code", booked.appointment().code));
        }),
        FOUND_AT_THE_DOOR("/datang", world -> {
            var guest = world.guests.anyTime();
            var fields = Forms.form("code", "AAAAAA", "birthDay", "31", "birthMonth", "1", "birthYear", "1990");
            fields.put("poli", guest.practice().clinicCode());
            return at("/datang", fields).with(Forms.form("code", guest.code()));
        }),
        CAME("/janji/{link}/datang", world -> {
            var fields = Forms.form("nomor", "ganti", "phone", "08", "poli", "", "jaminan", "ubah");
            return at(world.guests.onJkn(world.guests.anyTime()).page(), fields)
                    .with(Forms.form("phone", Guests.PHONE));
        }),
        TICKET_SHOWN("/kios", world -> {
            var fields = Forms.form("ketik", "", "code", "", "birthDay", "", "birthMonth", "", "birthYear", "");
            var right = without("ketik");
            right.put("code", world.guests.anyTime().code());
            return world.kiosk("/kios", fields).with(right);
        }),
        CODE_TYPED_AT_A_KIOSK("/kios", world -> {
            var fields = Forms.form("ketik", "1", "code", "", "birthDay", "31", "birthMonth", "1", "birthYear", "1990");
            return world.kiosk("/kios", fields)
                    .with(Forms.form("code", world.guests.anyTime().code()));
        }),
        CAME_TO_A_KIOSK("/kios/datang", world -> {
            var fields = Forms.form("hadir", "1", "code", "", "nomor", "ganti", "phone", "08", "jaminan", "ubah");
            fields.putAll(Forms.form("birthDay", "31", "birthMonth", "1", "birthYear", "1990"));
            return world.atTheKiosk("/kios/datang", fields).with(Forms.form("phone", Guests.PHONE));
        }),
        CANCELLED(
                "/janji/{link}/batal",
                world -> at(
                        "/janji/" + world.booked(world.data.practice(2)).linkToken() + "/batal",
                        Forms.form("reason", "", "note", ""))),
        MOVED("/janji/{link}/pindah", world -> {
            var practice = world.data.practice(2);
            var booked = world.booked(practice);
            var version = world.data.count("select version from appointment where slot_id = ?", practice.slot(1));
            return at("/janji/" + booked.linkToken() + "/pindah", Forms.form("tempat", "0", "versi", "0"))
                    .with(Forms.form("tempat", "" + practice.slot(2), "versi", "" + version));
        }),

        // ---- a family
        PHONE_TYPED(
                "/saya/masuk",
                world -> at("/saya/masuk", Forms.form("phone", "0812", "lanjut", "/saya"))
                        .with(Forms.form("phone", Families.phone().e164()))),
        PHONE_CODE("/saya/kode", world -> {
            var phone = Families.phone();
            var asked = world.phones.ask(phone, Staff.origin(), Locale.ENGLISH);
            return at("/saya/kode", Forms.form("code", "", "lanjut", "/saya"))
                    .with(Forms.form("code", world.telephones.codeTo(phone.e164())))
                    .carrying("edokter-kode", asked);
        }),
        CODE_ASKED_AGAIN(
                "/saya/kode/lagi",
                world -> at("/saya/kode/lagi", Forms.form("lanjut", "/saya"))
                        .carrying("edokter-kode", world.phones.ask(Families.phone(), Staff.origin(), Locale.ENGLISH))),
        FAMILY_ADDED("/saya/keluarga/tambah", world -> {
            var fields = Forms.person("relation", "CHILD");
            fields.keySet().removeAll(Set.of("who", "phone"));
            return family("/saya/keluarga/tambah", fields, world.families.inside());
        }),
        FAMILY_REMOVED("/saya/keluarga/{id}/hapus", world -> {
            var inside = world.families.inside();
            var member = world.families.said(inside, world.data.person());
            return family("/saya/keluarga/" + member.link() + "/hapus", Map.of(), inside);
        }),
        OTHERS_ACTING_ENDED("/saya/keluarga/{id}/wakil/{wakil}", world -> {
            var shared = world.families.shared();
            return family(shared.page(), Map.of(), shared.holder());
        }),
        PROOF_SENT("/saya/keluarga/{id}/kode/kirim", world -> {
            var inside = world.families.inside();
            var member = world.families.said(inside, world.data.person());
            return family("/saya/keluarga/" + member.link() + "/kode/kirim", Map.of(), inside);
        }),
        FAMILY_PROVED("/saya/keluarga/{id}/kode", world -> {
            var inside = world.families.inside();
            var person = world.data.person();
            world.data.registered("RM" + Given.next(), person);
            var link = world.families.said(inside, person).link();
            world.family.askProof(world.families.who(inside), link, Staff.origin(), Locale.ENGLISH);
            return family("/saya/keluarga/" + link + "/kode", Forms.form("code", ""), inside)
                    .with(Forms.form(
                            "code", world.telephones.codeTo(person.phone().e164())));
        }),
        FAMILY_SESSION_ENDED("/saya/sesi/{id}/akhir", world -> {
            var inside = world.families.inside();
            return family("/saya/sesi/" + world.families.who(inside).session() + "/akhir", Map.of(), inside);
        }),
        FAMILY_SESSIONS_ENDED(
                "/saya/sesi/akhir", world -> family("/saya/sesi/akhir", Map.of(), world.families.inside())),
        FAMILY_TOLD_ELSEWHERE(
                "/saya/kabar",
                world -> family(
                        "/saya/kabar",
                        Forms.form("email", "keluarga@surel.example", "first", ""),
                        world.families.inside())),
        FAMILY_LEAVES("/saya/keluar", world -> family("/saya/keluar", Map.of(), world.families.inside())),
        DATA_REQUEST("/saya/data/{patient}/permintaan", world -> {
            long patient = world.relatives.patient();
            return world.about(
                            patient,
                            "/saya/data/" + patient + "/permintaan",
                            Forms.form("kind", "CORRECTION", "wish", ""))
                    .with(Forms.form("wish", "Nama saya salah"));
        }),
        REQUEST_WITHDRAWN("/saya/data/{patient}/permintaan/{request}/batal", world -> {
            long patient = world.relatives.patient();
            return world.about(
                    patient, "/saya/data/" + patient + "/permintaan/" + world.request(patient) + "/batal", Map.of());
        }),
        CONSENT("/saya/persetujuan", world -> {
            long patient = world.relatives.patient();
            var fields = Forms.form("patient", "0", "purpose", "REMINDERS", "version", "", "given", "ya");
            return world.about(patient, "/saya/persetujuan", fields)
                    .with(Forms.form("patient", "" + patient, "given", "tidak"));
        }),

        // ---- the door of staff
        SIGNED_IN("/masuk", world -> {
            var colleague = world.staff.colleague(Role.NURSE);
            return at("/masuk", Forms.form("userName", "siti", "password", "", "lanjut", "/akun"))
                    .with(Forms.form("userName", colleague.userName(), "password", colleague.password()));
        }),
        SECOND_FACTOR_TYPED("/masuk/kode", world -> {
            var admin = world.staff.inside(Role.ADMINISTRATOR);
            var colleague = admin.colleague();
            var step = world.signIn.withPassword(colleague.userName(), colleague.password(), Staff.origin());
            return staff("/masuk/kode", Forms.form("code", "", "lanjut", "/akun"), step.token())
                    .with(Forms.form("code", world.staff.codeOf(admin.secret(), 1)));
        }),
        FIRST_PASSWORD_REPLACED("/masuk/kata-sandi", world -> {
            var first = world.accounts.create(
                    new Witness("uji", ""),
                    new UserName("uji." + Given.next()),
                    new AccountDetails("Petugas Uji", Set.of(Role.NURSE), null));
            var step = world.signIn.withPassword(first.userName(), first.text(), Staff.origin());
            return staff("/masuk/kata-sandi", Forms.form("newPassword", "", "lanjut", "/akun"), step.token())
                    .with(Forms.form("newPassword", "lampu biru berlari cepat"));
        }),
        SECOND_FACTOR_DEMANDED("/masuk/faktor-kedua", world -> {
            var colleague = world.staff.colleague(Role.ADMINISTRATOR);
            var step = world.signIn.withPassword(colleague.userName(), colleague.password(), Staff.origin());
            return staff("/masuk/faktor-kedua", Forms.form("code", "", "lanjut", "/akun"), step.token())
                    .with(Forms.form("code", world.codeToEnrol(step.token())));
        }),

        // ---- an own account
        OWN_PASSWORD("/akun/kata-sandi", world -> {
            var inside = world.staff.inside(Role.NURSE);
            return staff("/akun/kata-sandi", Forms.form("ownPassword", "", "newPassword", ""), inside.token())
                    .with(Forms.form("ownPassword", password(inside), "newPassword", "lampu biru berlari cepat"));
        }),
        ENROLLED("/akun/faktor-kedua", world -> {
            var inside = world.staff.inside(Role.NURSE);
            return staff("/akun/faktor-kedua", Forms.form("code", "", "ownPassword", ""), inside.token())
                    .with(Forms.form("code", world.codeToEnrol(inside.token()), "ownPassword", password(inside)));
        }),
        RECOVERY_CODES_MADE("/akun/faktor-kedua/kode-cadangan", world -> {
            var inside = world.staff.inside(Role.ADMINISTRATOR);
            return staff("/akun/faktor-kedua/kode-cadangan", Forms.form("ownPassword", ""), inside.token())
                    .with(Forms.form("ownPassword", password(inside)));
        }),
        SECOND_FACTOR_REMOVED("/akun/faktor-kedua/penghapusan", world -> {
            var inside = world.staff.inside(Role.NURSE);
            var enrolled = world.signIn.enrol(world.staff.who(inside.token()), world.codeToEnrol(inside.token()));
            return staff(
                            "/akun/faktor-kedua/penghapusan",
                            Forms.form("removePassword", ""),
                            enrolled.next().token())
                    .with(Forms.form("removePassword", password(inside)));
        }),
        SESSION_ENDED("/akun/sesi/{id}/akhir", world -> {
            var inside = world.staff.inside(Role.NURSE);
            return staff(
                    "/akun/sesi/" + world.staff.who(inside.token()).session() + "/akhir", Map.of(), inside.token());
        }),
        OTHER_SESSIONS_ENDED("/akun/sesi-lain/akhir", world -> world.inside(Role.NURSE, "/akun/sesi-lain/akhir")),
        LEAVES("/keluar", world -> world.inside(Role.NURSE, "/keluar")),

        // ---- accounts and keys
        ACCOUNT_MADE(
                "/petugas",
                world -> world.proved(
                        "/petugas",
                        Forms.form(
                                "userName",
                                "",
                                "name",
                                "Petugas Uji",
                                "roles",
                                "NURSE",
                                "doctor",
                                "",
                                "providerName",
                                "",
                                "ownPassword",
                                ""),
                        "userName",
                        "uji." + Given.next())),
        ACCOUNT_CHANGED(
                "/petugas/{userName}",
                world -> world.proved(
                        "/petugas/" + world.staff.colleague(Role.NURSE).userName(),
                        Forms.form(
                                "name",
                                "Petugas Uji",
                                "roles",
                                "NURSE",
                                "doctor",
                                "",
                                "providerName",
                                "",
                                "ownPassword",
                                ""))),
        ACCOUNT_ACT(
                "/petugas/{userName}/{act}",
                world -> world.proved(
                        "/petugas/" + world.staff.colleague(Role.NURSE).userName() + "/nonaktif",
                        Forms.form("ownPassword", ""))),
        KEY_MADE(
                "/sistem-lain",
                world -> world.proved(
                        "/sistem-lain", Forms.form("name", "", "ownPassword", ""), "name", "sistem-" + Given.next())),
        KEY_REVOKED("/sistem-lain/pencabutan", world -> {
            var name = "sistem-" + Given.next();
            world.keys.create(Witness.system(), name);
            return world.proved("/sistem-lain/pencabutan", Forms.form("key", name, "ownPassword", ""));
        }),

        // ---- the desk
        PATIENT_SOUGHT(
                "/loket/pasien",
                world -> world.inside(
                                Role.FRONT_DESK,
                                "/loket/pasien",
                                Forms.form(
                                        "cari", "", "birthDay", "", "birthMonth", "", "birthYear", "", "halaman", "1"))
                        .with(Forms.form("cari", "Siti"))),
        RESTRICTED_OPENED("/loket/pasien/{id}/alasan", world -> {
            long patient = world.registered();
            world.data.change("update patient set restricted_at = utc_timestamp(3) where id = ?", patient);
            return world.inside(Role.NURSE, "/loket/pasien/" + patient + "/alasan", Forms.form("reason", ""))
                    .with(Forms.form("reason", "dokter meminta berkasnya"));
        }),
        FAMILY_ACCOUNT_SOUGHT(
                "/loket/akun",
                world -> world.inside(Role.ADMINISTRATOR, "/loket/akun", Forms.form("phone", ""))
                        .with(Forms.form(
                                "phone", world.families.inside().phone().e164()))),
        FAMILY_ACCOUNT_SIGNED_OUT(
                "/loket/akun/{account}/akhir",
                world -> world.inside(Role.ADMINISTRATOR, world.accountAlone() + "/akhir")),
        FAMILY_ACCOUNT_CLOSED(
                "/loket/akun/{account}/tutup",
                world -> world.inside(Role.ADMINISTRATOR, world.accountAlone() + "/tutup")),
        FAMILY_ACCOUNT_OPENED(
                "/loket/akun/{account}/buka",
                world -> world.inside(Role.ADMINISTRATOR, world.accountAlone() + "/buka")),
        NUMBER_SHOWN(
                "/loket/pasien/{id}/nomor",
                world -> world.inside(
                        Role.FRONT_DESK, "/loket/pasien/" + world.registered() + "/nomor", Forms.form("apa", "NIK"))),
        IDENTITY_CONFIRMED("/loket/pasien/{id}/identitas", world -> {
            var fields = Forms.form("nik", "", "seenName", "1", "seenBirthDate", "1", "sameNik", "1", "noNik", "");
            fields.putAll(Forms.form("phone", "", "samePhone", "1", "sameEmail", "", "seen", ""));
            long patient = world.registered();
            var right = without("noNik");
            right.put("seen", world.version(patient));
            return world.inside(Role.FRONT_DESK, "/loket/pasien/" + patient + "/identitas", fields)
                    .with(right);
        }),
        PATIENT_CORRECTED("/loket/pasien/{id}/perbaikan", world -> {
            // without a reason nothing is kept: a name that is shown again would pass for markup beside a tag
            var fields = Forms.form("name", "Siti", "birthDay", "31", "birthMonth", "1", "birthYear", "1990");
            fields.putAll(Forms.form("sex", "F", "phone", "", "mrn", "", "reason", "", "seen", ""));
            fields.putAll(Forms.form("card", "", "withoutCard", "", "email", "", "withoutEmail", "", "first", ""));
            long patient = world.registered();
            var right = without("withoutCard");
            right.put("withoutEmail", null);
            right.putAll(Forms.form("reason", "salah tulis", "seen", world.version(patient)));
            return world.inside(Role.FRONT_DESK, "/loket/pasien/" + patient + "/perbaikan", fields)
                    .with(right);
        }),
        TELEPHONE_REPAIRED("/loket/telepon/{patient}", world -> {
            var fields = Forms.form("phone", "", "none", "", "seen", "", "masalah", "kosong", "halaman", "1");
            long patient = world.registered();
            var right = without("none");
            right.putAll(Forms.form("phone", Given.phone(Given.next()), "seen", world.version(patient)));
            return world.inside(Role.FRONT_DESK, "/loket/telepon/" + patient, fields)
                    .with(right);
        }),
        FAMILY_SIGNED_OUT(
                "/loket/pasien/{id}/akun/{account}/akhir",
                world -> world.inside(Role.ADMINISTRATOR, world.account() + "/akhir")),
        FAMILY_CLOSED(
                "/loket/pasien/{id}/akun/{account}/tutup",
                world -> world.inside(Role.ADMINISTRATOR, world.account() + "/tutup")),
        FAMILY_OPENED(
                "/loket/pasien/{id}/akun/{account}/buka",
                world -> world.inside(Role.ADMINISTRATOR, world.account() + "/buka")),
        RECORDS_MERGED("/loket/ganda/{one}/{other}", world -> {
            long one = world.registered();
            var fields = Forms.form("keep", "", "seenPerson", "1", "seenNumber", "1", "reason", "");
            return world.inside(
                            Role.FRONT_DESK, "/loket/ganda/" + one + "/" + world.data.registeredWithoutNik(), fields)
                    .with(Forms.form("keep", "" + one, "reason", "orang yang sama"));
        }),
        RECORDS_TOLD_APART(
                "/loket/ganda/{one}/{other}/berbeda",
                world -> world.inside(
                        Role.FRONT_DESK, "/loket/ganda/" + world.registered() + "/" + world.registered() + "/berbeda")),
        PLACES_ADDED("/loket/sesi/{session}/tambah", world -> world.ofSession("tambah", "jumlah", "2", "kuota", "ANY")),
        PLACES_BLOCKED("/loket/sesi/{session}/tempat", world -> {
            var practice = world.data.practice(2);
            var fields = world.seen(practice, "nomor", "" + practice.slot(1), "langkah", "blokir", "kuota", "JKN");
            return world.ofSession(practice, "tempat", fields);
        }),
        RESERVES_RELEASED("/loket/sesi/{session}/pelepasan", world -> world.ofSession("pelepasan")),
        BOOKING_STOPPED("/loket/sesi/{session}/pendaftaran", world -> world.ofSession("pendaftaran", "buka", "")),
        ROOM_CHANGED("/loket/sesi/{session}/ruang", world -> {
            var room = "Ruang lain " + Given.next();
            world.data.change("insert into room (name) values (?)", room);
            return world.ofSession("ruang", "ruang", room);
        }),
        HOURS_CHANGED(
                "/loket/sesi/{session}/jam",
                world -> world.ofSession("jam", "mulai", "09:00", "selesai", "10:00", "menit", "10")),
        DELAY_NOTED("/loket/sesi/{session}/terlambat", world -> {
            var practice = world.data.practice(world.data.today(), LocalTime.of(8, 0), 10, Given.pools(Pool.ANY, 1));
            return world.ofSession(practice, "terlambat", world.seen(practice, "menit", "20"));
        }),
        PATIENT_CALLED("/loket/sesi/{session}/kabar/{notice}", world -> {
            var booked = world.booked(world.data.practice(2)).appointment();
            return world.inside(
                    Role.FRONT_DESK,
                    "/loket/sesi/" + booked.session.id + "/kabar/" + world.data.toCall(booked.session.id, booked.id),
                    Forms.form("belum", ""));
        }),
        MERGE_TAKEN_BACK("/loket/gabungan/{merge}", world -> {
            long merge = world.duplicates.merge(
                    new Witness("uji", ""),
                    world.registered(),
                    world.data.registeredWithoutNik(),
                    new ChangeReason("uji"));
            return world.inside(Role.FRONT_DESK, "/loket/gabungan/" + merge, Forms.form("reason", ""))
                    .with(Forms.form("reason", "dua orang"));
        }),
        LINK_CONFIRMED("/loket/tautan/{link}", world -> {
            var person = world.data.person();
            long patient = world.data.registered("RM-" + Given.next(), person);
            long link = world.families.said(world.families.inside(), person).link();
            var fields = Forms.form("patient", "", "seenPerson", "1", "seenNumber", "1");
            return world.inside(Role.FRONT_DESK, "/loket/tautan/" + link, fields)
                    .with(Forms.form("patient", "" + patient));
        }),
        LINK_REFUSED("/loket/tautan/{link}/penghapusan", world -> {
            long link = world.families
                    .said(world.families.inside(), world.data.person())
                    .link();
            return world.inside(Role.FRONT_DESK, "/loket/tautan/" + link + "/penghapusan");
        }),
        ENTERED_AFTERWARDS("/loket/cadangan/sesi/{session}", world -> {
            var practice = world.data.practice(
                    world.data.today().minusDays(1), LocalTime.of(8, 0), 10, Given.pools(Pool.ANY, 3));
            var mrn = "RM-" + Given.next();
            long patient = world.data.registered(mrn, world.data.person());
            var fields = Forms.form("dari", "0", "siapa1", mrn, "bayar1", "GENERAL", "surat1", "", "datang1", "");
            fields.put("dilihat1", "" + patient);
            fields.put("janji1", "0");
            return world.inside(Role.FRONT_DESK, "/loket/cadangan/sesi/" + practice.session(), fields)
                    .with(Forms.form("datang1", "08.05"));
        }),

        // ---- the week
        WEEK_DRAFTED("/jadwal/konsep", world -> {
            var fields = world.scheduleForm(world.timetables.weekly(DayOfWeek.TUESDAY));
            return world.inside(Role.ADMINISTRATOR, "/jadwal/konsep", fields)
                    .with(Forms.form("room", "Ruang Formulir " + Given.next(), "formKey", Secrets.token()));
        }),
        WEEK_ENDED("/jadwal/konsep/akhir", world -> {
            var fields = world.scheduleForm(world.timetables.weekly(DayOfWeek.TUESDAY));
            return world.inside(Role.ADMINISTRATOR, "/jadwal/konsep/akhir", fields)
                    .with(Forms.form("lastDay", "" + world.data.today(), "formKey", Secrets.token()));
        }),
        TABLE_SENT(
                "/jadwal/impor",
                world -> world.inside(
                                Role.ADMINISTRATOR, "/jadwal/impor", Forms.form("formKey", "", "table", "", "text", ""))
                        .with(Forms.form("formKey", Secrets.token(), "text", world.timetables.newcomer()))),
        TABLE_TAKEN("/jadwal/impor/{upload}", world -> {
            world.timetables.plan();
            var fields = Forms.form("touched", "99", "goodRows", "", "endMissing", "", "seen", "1");
            long table = world.timetables.table();
            return world.inside(Role.ADMINISTRATOR, "/jadwal/impor/" + table, fields)
                    .with(Forms.form("touched", world.timetables.seenTable(table)));
        }),
        DATE_DEVIATES("/jadwal/perubahan", world -> {
            var weekly = world.timetables.weekly(DayOfWeek.TUESDAY);
            var fields = Forms.form(
                    "kind",
                    "EXTRA",
                    "schedule",
                    "",
                    "doctor",
                    "" + weekly.practice().doctor());
            fields.putAll(
                    Forms.form("substitute", "", "from", "" + world.data.today().plusDays(9), "until", ""));
            fields.putAll(Forms.form("clinic", weekly.practice().clinicCode(), "room", "Ruang " + Given.next()));
            fields.putAll(Forms.form("starts", "19:00", "ends", "20:00", "minutes", "10", "jkn", "2"));
            fields.putAll(Forms.form("general", "4", "reason", "", "touched", "0", "seen", "1"));
            return world.inside(Role.ADMINISTRATOR, "/jadwal/perubahan", fields).with(Forms.form("reason", "rapat"));
        }),
        DEVIATION_WITHDRAWN("/jadwal/perubahan/{exception}/batal", world -> {
            long leave = world.timetables.leave(world.timetables.weekly(DayOfWeek.TUESDAY));
            var fields = Forms.form("seen", "1", "cakupan", "DAY", "touched", "0.x");
            return world.inside(Role.ADMINISTRATOR, "/jadwal/perubahan/" + leave + "/batal", fields)
                    .with(Forms.form("touched", world.timetables.seenWithdrawal(leave)));
        }),
        DRAFT_PUBLISHED("/jadwal/konsep/{draft}/terbit", world -> {
            long draft = world.timetables.draft(world.timetables.weekly(DayOfWeek.TUESDAY));
            world.timetables.plan();
            var fields = Forms.form("draftVersion", "0", "touched", "0", "seen", "1");
            return world.inside(Role.ADMINISTRATOR, "/jadwal/konsep/" + draft + "/terbit", fields)
                    .with(Forms.form("draftVersion", "" + world.timetables.versionOf(draft)));
        }),
        DRAFT_DISCARDED("/jadwal/konsep/{draft}/buang", world -> {
            long draft = world.timetables.draft(world.timetables.weekly(DayOfWeek.TUESDAY));
            return world.inside(
                            Role.ADMINISTRATOR, "/jadwal/konsep/" + draft + "/buang", Forms.form("draftVersion", "99"))
                    .with(Forms.form("draftVersion", "" + world.timetables.versionOf(draft)));
        }),
        DRAFT_LINE_DROPPED("/jadwal/konsep/{draft}/baris/{line}/hapus", world -> {
            long draft = world.timetables.draft(world.timetables.weekly(DayOfWeek.TUESDAY));
            var address = "/jadwal/konsep/" + draft + "/baris/" + world.timetables.lineOf(draft) + "/hapus";
            return world.inside(Role.ADMINISTRATOR, address, Forms.form("draftVersion", "99"))
                    .with(Forms.form("draftVersion", "" + world.timetables.versionOf(draft)));
        }),

        // ---- the counter
        PATIENT_ENTERED("/loket/pasien/baru", world -> {
            // without a sex nothing is kept
            var fields = Forms.form("name", "Siti", "birthDay", "31", "birthMonth", "1", "birthYear", "1990");
            fields.putAll(Forms.form("sex", "", "nik", "", "withoutNik", "1", "card", "", "mrn", ""));
            fields.putAll(Forms.form("phone", "", "withoutPhone", "1", "cardSeen", "1", "others", ""));
            fields.putAll(Forms.form("key", "", "sesi", "", "janji", "", "email", "", "first", ""));
            return world.inside(Role.FRONT_DESK, "/loket/pasien/baru", fields)
                    .with(Forms.form("sex", "F", "name", "Siti Uji " + Given.next(), "key", Secrets.token()));
        }),
        PATIENT_SOUGHT_FOR_AN_APPOINTMENT(
                "/loket/janji/baru",
                world -> world.inside(
                                Role.FRONT_DESK, "/loket/janji/baru", Forms.form("cari", "", "sesi", "", "tempat", ""))
                        .with(Forms.form("cari", "Siti"))),
        BOOKED_AT_THE_DESK(
                "/loket/janji/baru/{session}",
                world -> world.taking(
                        Role.FRONT_DESK,
                        "/loket/janji/baru/" + world.data.practice(2).session())),
        WALKED_IN("/loket/janji/langsung/{session}", world -> {
            var late = LocalTime.of(23, 49);
            var practice = world.data.practice(world.data.today(), late, 10, Given.pools(Pool.ANY, 1));
            return world.taking(Role.FRONT_DESK, "/loket/janji/langsung/" + practice.session());
        }),
        GIVEN_BEYOND_THE_QUOTA("/loket/janji/tambahan/{session}", world -> {
            var practice = world.data.practice(1);
            world.data.booked(practice, 1);
            return world.taking(Role.ADMINISTRATOR, "/loket/janji/tambahan/" + practice.session());
        }),
        CAME_TO_THE_DESK("/loket/janji/{id}/datang", world -> {
            var fields = Forms.form("nomor", "ganti", "phone", "08", "prioritas", "");
            fields.putAll(Forms.form("dari", "", "awal", "1"));
            fields.putAll(papers());
            return world.inside(
                            Role.FRONT_DESK,
                            world.guests.onJkn(world.guests.anyTime()).desk(),
                            fields)
                    .with(Forms.form("phone", Guests.PHONE));
        }),
        PAPERS_SETTLED("/loket/janji/{id}/datang/jaminan", world -> {
            var fields = papers();
            fields.putAll(Forms.form("terakhir", "0", "card", "1"));
            return world.inside(
                            Role.FRONT_DESK, world.guests.onJkn(world.arrived()).desk() + "/jaminan", fields)
                    .with(Forms.form("card", Guests.CARD));
        }),
        PRIORITY_CONFIRMED(
                "/loket/janji/{id}/datang/prioritas",
                world -> world.inside(
                                Role.FRONT_DESK,
                                world.arrived().desk() + "/prioritas",
                                Forms.form("prioritas", "ELDERLY", "versi", ""))
                        .with(Forms.form("versi", "0"))),
        CARD_SEEN_AT_ARRIVAL(
                "/loket/janji/{id}/datang/identitas",
                world -> world.inside(Role.FRONT_DESK, world.arrived().desk() + "/identitas")),
        ARRIVAL_TAKEN_BACK(
                "/loket/janji/{id}/datang/batal",
                world -> world.inside(Role.FRONT_DESK, world.arrived().desk() + "/batal", Forms.form("versi", ""))
                        .with(Forms.form("versi", "0"))),
        MOVED_AT_THE_DESK("/loket/janji/{id}/pindah/{session}", world -> {
            var practice = world.data.practice(2);
            var booked = world.booked(practice).appointment();
            return world.inside(
                            Role.FRONT_DESK,
                            "/loket/janji/" + booked.id + "/pindah/" + practice.session(),
                            Forms.form("tempat", "", "reason", "", "seen", "0"))
                    .with(Forms.form(
                            "tempat",
                            "" + practice.slot(2),
                            "reason",
                            "tidak bisa pagi",
                            "seen",
                            "" + world.versionOf(booked.id)));
        }),
        CANCELLED_AT_THE_DESK("/loket/janji/{id}/batal", world -> {
            long booked = world.booked(world.data.practice(2)).appointment().id;
            return world.inside(
                            Role.FRONT_DESK,
                            "/loket/janji/" + booked + "/batal",
                            Forms.form("whose", "PATIENT", "reason", "", "seen", "0"))
                    .with(Forms.form("reason", "sudah sembuh", "seen", "" + world.versionOf(booked)));
        }),
        NOTED_FOR_THE_DOCTOR("/loket/janji/{id}/catatan", world -> {
            long booked = world.data.booked(world.data.practice(1), 1);
            var address = "/loket/janji/" + booked + "/catatan";
            return world.inside(Role.FRONT_DESK, address, Forms.form("catatan", "", "versi", "0"))
                    .with(Forms.form("catatan", "kursi roda", "versi", "" + world.versionOf(booked)));
        }),
        CONTROL_BOOKED("/loket/janji/{id}/kontrol", world -> world.following("kontrol")),
        SERIES_BOOKED("/loket/janji/{id}/seri", world -> world.following("seri")),
        UNDONE("/loket/janji/{id}/urungkan", world -> {
            var clerk = world.staff.inside(Role.FRONT_DESK);
            var request = new CounterRequest(Secrets.token(), world.registered(), Given.general());
            long made = world.counter.book(
                            new Witness(clerk.colleague().userName(), ""),
                            request,
                            SlotChoice.slot(world.data.practice(1).slot(1)))
                    .id;
            long change = world.data.count("select id from appointment_history where appointment_id = ?", made);
            return staff("/loket/janji/" + made + "/urungkan", Forms.form("change", "", "semua", ""), clerk.token())
                    .with(Forms.form("change", "" + change));
        }),

        // ---- who calls
        PRESSED_AT_THE_QUEUE("/praktik/sesi/{session}", world -> {
            var practice = world.data.practice(world.data.today(), LocalTime.of(0, 0), 10, Given.pools(Pool.ANY, 1));
            var fields = Forms.form("langkah", "", "janji", "", "versi", "", "giliran", "");
            fields.putAll(Forms.form("prioritas", "", "catatan", "", "asal", ""));
            return world.inside(Role.NURSE, "/praktik/sesi/" + practice.session(), fields)
                    .with(Forms.form("langkah", "mulai"));
        }),
        REFERRED("/praktik/sesi/{session}/rujuk/{appointment}", world -> {
            var practice = world.data.practice(world.data.today(), LocalTime.of(0, 0), 10, Given.pools(Pool.ANY, 1));
            var other = world.data.practice(world.data.today(), LocalTime.of(23, 49), 10, Given.pools(Pool.ANY, 1));
            long here = world.data.booked(practice, 1);
            world.data.change(
                    "update appointment set status = 'CHECKED_IN', arrived_at = booked_at where id = ?", here);
            var address = "/praktik/sesi/" + practice.session() + "/rujuk/" + here;
            return world.inside(Role.NURSE, address, Forms.form("sesi", "", "langsung", "", "alasan", "", "versi", "0"))
                    .with(Forms.form("sesi", "" + other.session()));
        }),
        SESSION_CLOSED("/praktik/sesi/{session}/penutupan", world -> {
            var practice = world.data.practice(2);
            var fields = Forms.form("pulang", "", "reason", "selesai", "versi", "");
            return world.inside(Role.FRONT_DESK, "/praktik/sesi/" + practice.session() + "/penutupan", fields)
                    .with(Forms.form("versi", "0"));
        }),
        SESSION_REOPENED("/praktik/sesi/{session}/penutupan/batal", world -> {
            var practice = world.data.practice(2);
            world.data.change(
                    "update session set status = 'CLOSED', closed_at = utc_timestamp(3) where id = ?",
                    practice.session());
            var address = "/praktik/sesi/" + practice.session() + "/penutupan/batal";
            return world.inside(Role.FRONT_DESK, address, Forms.form("reason", "", "versi", "0"))
                    .with(Forms.form("reason", "keliru"));
        }),
        CLINICS_CHOSEN("/praktik/poli", world -> world.inside(Role.NURSE, "/praktik/poli", Forms.form("poli", "1"))),
        LEAVE_ASKED("/praktik/cuti", world -> {
            var fields = Forms.form("dari", "" + world.data.today().plusDays(9), "sampai", "", "jadwal", "");
            fields.putAll(Forms.form("reason", "", "formulir", Secrets.token()));
            return staff("/praktik/cuti", fields, world.doctor(world.data.practice(1)))
                    .with(Forms.form("reason", "seminar"));
        }),
        LEAVE_WITHDRAWN("/praktik/cuti/{request}/batal", world -> {
            var practice = world.data.practice(1);
            return staff("/praktik/cuti/" + world.leave(practice) + "/batal", Map.of(), world.doctor(practice));
        }),
        LEAVE_GRANTED(
                "/jadwal/cuti/{request}",
                world -> world.inside(
                                Role.FRONT_DESK,
                                "/jadwal/cuti/" + world.leave(world.data.practice(1)),
                                Forms.form("touched", "0", "seen", "", "versi", ""))
                        .with(Forms.form("versi", "0"))),
        LEAVE_REFUSED(
                "/jadwal/cuti/{request}/tolak",
                world -> world.inside(
                                Role.FRONT_DESK,
                                "/jadwal/cuti/" + world.leave(world.data.practice(1)) + "/tolak",
                                Forms.form("reason", "", "versi", "0"))
                        .with(Forms.form("reason", "terlalu banyak yang cuti"))),
        CALENDAR_MADE(
                "/praktik/kalender",
                world -> staff("/praktik/kalender", Map.of(), world.doctor(world.data.practice(1)))),
        CALENDAR_REVOKED("/praktik/kalender/cabut", world -> {
            var practice = world.data.practice(1);
            world.calendars.make(new Witness("uji", ""), practice.doctor());
            return staff("/praktik/kalender/cabut", Map.of(), world.doctor(practice));
        }),

        // ---- whom nobody told
        TOLD_AT_THE_DESK("/loket/kabar/{appointment}", world -> {
            var request = new CounterRequest(Secrets.token(), world.data.registeredWithoutPhone(), Given.general());
            long made = world.counter.book(
                            new Witness("uji", ""),
                            request,
                            SlotChoice.slot(world.data.practice(1).slot(1)))
                    .id;
            var shown = world.staff
                    .inside(Role.FRONT_DESK)
                    .browser()
                    .opens("/loket/kabar")
                    .html()
                    .replaceFirst("(?s).*/loket/kabar/" + made + "\".*?name=\"berita\" value=\"([^\"]*)\".*", "$1");
            return world.inside(
                    Role.FRONT_DESK, "/loket/kabar/" + made, Forms.form("berita", shown, "belum", "", "dari", ""));
        }),

        // ---- a doctor is absent
        ABSENCE_NOTED("/loket/berhalangan", world -> {
            var practice = world.data.practice(1);
            var fields = Forms.form("dokter", "" + practice.doctor(), "dari", "", "sampai", "", "alasan", "");
            fields.put("sesi", "" + practice.session());
            return world.inside(Role.FRONT_DESK, "/loket/berhalangan", fields).with(Forms.form("alasan", "ILL"));
        }),
        ABSENCE_DECIDED("/loket/berhalangan/{id}/pilihan", world -> {
            long absence = world.absent.noted();
            var fields = Forms.form("versi", "" + world.absent.version(absence), "halaman", "1", "untuk", "TICKED");
            fields.putAll(Forms.form("pilihan", "", "berikut", "", "lain", ""));
            fields.put("kasus", "" + world.absent.firstCase(absence));
            return world.inside(Role.FRONT_DESK, "/loket/berhalangan/" + absence + "/pilihan", fields)
                    .with(Forms.form("pilihan", "CANCEL"));
        }),
        ABSENCE_CARRIED_OUT("/loket/berhalangan/{id}/jalan", world -> {
            long absence = world.absent.decidedToMove(world.absent.noted());
            return world.inside(Role.FRONT_DESK, "/loket/berhalangan/" + absence + "/jalan", Forms.form("versi", ""))
                    .with(Forms.form("versi", "" + world.absent.version(absence)));
        }),
        ABSENCE_RETRIED(
                "/loket/berhalangan/{id}/ulang",
                world -> world.inside(Role.FRONT_DESK, "/loket/berhalangan/" + world.absent.failed() + "/ulang")),
        ABSENCE_CALLED("/loket/berhalangan/{id}/telepon", world -> {
            long absence = world.absent.done();
            return world.inside(
                            Role.FRONT_DESK,
                            "/loket/berhalangan/" + absence + "/telepon",
                            Forms.form("kasus", "", "belum", ""))
                    .with(Forms.form("kasus", "" + world.absent.lastCase(absence)));
        }),
        ABSENCE_TAKEN_BACK(
                "/loket/berhalangan/{id}/batal",
                world -> world.inside(
                        Role.FRONT_DESK,
                        "/loket/berhalangan/" + world.absent.noted() + "/batal",
                        Forms.form("cuti", ""))),
        OTHER_TIME_CHOSEN(
                "/pilih/{key}",
                world -> at("/pilih/" + world.absent.asked(), Forms.form("sesi", ""))
                        .with(Forms.form("sesi", "batal"))),

        // ---- who waits for a place
        WAITLIST_JOINED("/tunggu", world -> {
            var practice = world.data.practice(1);
            world.booked(practice);
            var fields = Forms.person();
            fields.remove("who");
            fields.putAll(Forms.form("poli", practice.clinicCode(), "formulir", "", "dokter", "", "member", ""));
            fields.putAll(Forms.form("dari", "" + world.data.today(), "sampai", "" + practice.date(), "waktu", ""));
            fields.putAll(Forms.form("hari", "" + practice.date().getDayOfWeek().getValue(), "malam", ""));
            fields.putAll(Forms.form("withoutNik", "", "payer", "GENERAL", "card", "", "visitType", ""));
            fields.putAll(Forms.form("reference", "", "insurer", "", "email", "", "first", ""));
            return at("/tunggu", fields).with(Forms.form("waktu", "MORNING", "formulir", Secrets.token()));
        }),
        EARLIER_WANTED("/janji/{link}/lebih-awal", world -> {
            var fields = Forms.form("formulir", "", "dokter", "", "dari", "" + world.data.today(), "waktu", "");
            fields.putAll(Forms.form("sampai", "" + world.data.today().plusDays(2), "hari", "1", "malam", ""));
            return at("/janji/" + world.inLine.booked() + "/lebih-awal", fields)
                    .with(Forms.form("waktu", "MORNING", "formulir", Secrets.token()));
        }),
        OFFER_TAKEN("/tunggu/{key}/ambil", world -> {
            var offered = world.inLine.offered();
            return at(offered.page() + "/ambil", Forms.form("tawaran", "0"))
                    .with(Forms.form("tawaran", "" + offered.offer()));
        }),
        OFFER_DECLINED("/tunggu/{key}/tolak", world -> {
            var offered = world.inLine.offered();
            return at(offered.page() + "/tolak", Forms.form("tawaran", "0"))
                    .with(Forms.form("tawaran", "" + offered.offer()));
        }),
        WAITLIST_LEFT("/tunggu/{key}/keluar", world -> at("/tunggu/" + world.inLine.waiting() + "/keluar", Map.of())),
        WHO_WAITS_ENTERED("/loket/tunggu/baru", world -> {
            var practice = world.data.practice(1);
            world.booked(practice);
            var fields = Forms.form("pasien", "" + world.registered(), "poli", practice.clinicCode(), "dokter", "");
            fields.putAll(Forms.form("dari", "" + world.data.today(), "sampai", "" + practice.date(), "waktu", ""));
            fields.putAll(Forms.form("hari", "1", "malam", "", "formulir", ""));
            fields.putAll(Forms.form("payer", "GENERAL", "card", "", "visitType", "", "reference", "", "insurer", ""));
            fields.putAll(Forms.form("phone", Given.phone(Given.next()), "email", "", "first", ""));
            return world.inside(Role.FRONT_DESK, "/loket/tunggu/baru", fields)
                    .with(Forms.form("waktu", "MORNING", "formulir", Secrets.token()));
        }),
        PLACE_OFFERED_BY_HAND("/loket/tunggu/{wish}/tawaran", world -> {
            var practice = world.data.practice(1);
            var wish = world.inLine.wish(world.inLine.waitingElsewhere(practice));
            return world.inside(Role.FRONT_DESK, "/loket/tunggu/" + wish + "/tawaran", Forms.form("tempat", "0"))
                    .with(Forms.form("tempat", "" + practice.slot(1)));
        }),
        WHO_WAITS_ANSWERED(
                "/loket/tunggu/{wish}/kabar",
                world -> world.inside(
                                Role.FRONT_DESK,
                                "/loket/tunggu/" + world.inLine.wish() + "/kabar",
                                Forms.form("kabar", ""))
                        .with(Forms.form("kabar", "Minggu depan ada sesi tambahan"))),
        WHO_WAITS_CALLED("/loket/tunggu/{wish}/telepon", world -> {
            var offered = world.inLine.offered();
            var address = "/loket/tunggu/" + world.inLine.wish(offered.key()) + "/telepon";
            return world.inside(Role.FRONT_DESK, address, Forms.form("tawaran", "0", "jawaban", ""))
                    .with(Forms.form("tawaran", "" + offered.offer()));
        }),
        OFFER_TAKEN_BACK(
                "/loket/tunggu/{wish}/tarik",
                world -> world.inside(
                        Role.FRONT_DESK,
                        "/loket/tunggu/"
                                + world.inLine.wish(world.inLine.offered().key()) + "/tarik")),
        WHO_WAITS_TAKEN_OFF(
                "/loket/tunggu/{wish}/akhir",
                world -> world.inside(Role.FRONT_DESK, "/loket/tunggu/" + world.inLine.wish() + "/akhir")),

        // ---- holidays and the rules of clinics
        HOLIDAY_ENTERED("/jadwal/libur", world -> {
            var far = world.data.today().plusDays(400).toString();
            var fields = Forms.form("date", far, "name", "Libur " + Given.next(), "kind", "LOCAL_CLOSURE");
            fields.putAll(Forms.form("clinic", "", "source", "", "seen", "0", "closeBooking", ""));
            return world.inside(Role.ADMINISTRATOR, "/jadwal/libur", fields).with(Forms.form("source", "Keputusan 1"));
        }),
        HOLIDAY_DECIDED(
                "/jadwal/libur/{id}/keputusan",
                world -> world.inside(
                                Role.ADMINISTRATOR,
                                "/jadwal/libur/" + world.holiday() + "/keputusan",
                                Forms.form("decision", "", "clinics", "", "version", "0"))
                        .with(Forms.form("decision", "buka"))),
        HOLIDAY_WITHDRAWN(
                "/jadwal/libur/{id}/cabut",
                world -> world.inside(
                                Role.ADMINISTRATOR,
                                "/jadwal/libur/" + world.holiday() + "/cabut",
                                Forms.form("version", ""))
                        .with(Forms.form("version", "0"))),
        CLINIC_RULES("/jadwal/aturan/{clinic}", world -> {
            var fields = Forms.form("sameDay", "", "sensitive", "", "version", "0");
            for (var rule : ClinicRule.values()) fields.put(rule.field, "");
            fields.put("opensDaysAhead", "0");
            return world.inside(
                            Role.ADMINISTRATOR,
                            "/jadwal/aturan/" + world.data.practice(1).clinic(),
                            fields)
                    .with(Forms.form("opensDaysAhead", "20"));
        }),
        // ---- reminders
        REMINDERS("/jadwal/pengingat/{clinic}", world -> {
            var fields = Forms.form("version", "-1", "dayBeforeAt", "sore", "morningAt", "", "thanksAt", "");
            fields.putAll(Forms.form("confirmAt", "", "confirmMissed", "", "confirmDeadline", ""));
            for (var kind : List.of("confirmation", "confirm", "dayBefore", "morning", "thanks")) {
                fields.put(kind + "On", "");
                fields.put(kind + "To", "");
            }
            return world.inside(
                            Role.ADMINISTRATOR,
                            "/jadwal/pengingat/" + world.data.practice(1).clinic(),
                            fields)
                    .with(Forms.form("dayBeforeAt", "17.00"));
        }),
        REMINDER_ANSWERED(
                "/jawab/{key}",
                world -> at("/jawab/" + world.reminded.asked(), Forms.form("jawaban", "", "tempat", "1"))
                        .with(Forms.form("jawaban", "datang"))),
        CONFIRMATION_LIFTED(
                "/loket/konfirmasi/{reminder}",
                world -> world.inside(Role.FRONT_DESK, "/loket/konfirmasi/" + world.reminded.toConfirm())),
        VISIT_RATED(
                "/jawab/{key}/nilai",
                world -> at("/jawab/" + world.reminded.made() + "/nilai", Forms.form("nilai", ""))
                        .with(Forms.form("nilai", "4"))),

        // ---- boards and kiosks
        DEVICE_MADE(
                "/perangkat",
                world -> world.inside(
                                Role.ADMINISTRATOR,
                                "/perangkat",
                                Forms.form("name", "Layar " + Given.next(), "kind", "", "rooms", "", "clinics", ""))
                        .with(Forms.form("kind", "BOARD"))),
        DEVICE_CHANGED("/perangkat/{device}", world -> {
            var fields = Forms.form("name", "", "version", "0", "rooms", "", "clinics", "");
            return world.inside(Role.ADMINISTRATOR, "/perangkat/" + world.device(), fields)
                    .with(Forms.form("name", "Layar " + Given.next()));
        }),
        DEVICE_ADDRESS(
                "/perangkat/{device}/alamat",
                world -> world.inside(Role.ADMINISTRATOR, "/perangkat/" + world.device() + "/alamat")),
        DEVICE_REVOKED(
                "/perangkat/{device}/pencabutan",
                world -> world.inside(Role.ADMINISTRATOR, "/perangkat/" + world.device() + "/pencabutan")),
        DEVICE_OPENED(
                "/perangkat/buka/{key}",
                world -> at(
                        "/perangkat/buka/" + world.screens.waiting(Kind.BOARD).key(), Forms.form())),

        // ---- requests and incidents
        REQUEST_DECIDED(
                "/permintaan/{request}",
                world -> world.inside(
                                Role.ADMINISTRATOR,
                                "/permintaan/" + world.request(world.relatives.patient()),
                                Forms.form("decision", "REFUSED", "answer", "", "ownPassword", ""))
                        .with(Forms.form("answer", "Data sudah benar"))),
        DESK_REQUEST("/permintaan/baru", world -> {
            var person = world.data.person();
            world.data.registered("RM-" + Given.next(), person);
            var fields = Forms.form("number", "", "birthDay", "31", "birthMonth", "1", "birthYear", "1990");
            fields.putAll(Forms.form("kind", "COPY", "wish", "", "seen", "ya"));
            return world.inside(Role.FRONT_DESK, "/permintaan/baru", fields)
                    .with(Forms.form("number", person.nik().digits()));
        }),
        INCIDENT_NOTED("/insiden", world -> world.incidentForm("/insiden")),
        INCIDENT_CHANGED("/insiden/{id}", world -> world.incidentForm("/insiden/" + world.incident())),
        PATIENTS_TOLD(
                "/insiden/{id}/kabar",
                world -> world.inside(
                                Role.ADMINISTRATOR,
                                "/insiden/" + world.incident() + "/kabar",
                                Forms.form("patient", "", "all", ""))
                        .with(without("all"))),
        AGENCY_TOLD(
                "/insiden/{id}/lembaga",
                world -> world.inside(Role.ADMINISTRATOR, "/insiden/" + world.incident() + "/lembaga")),
        INCIDENT_CLOSED(
                "/insiden/{id}/tutup",
                world -> world.inside(Role.ADMINISTRATOR, "/insiden/" + world.incident() + "/tutup")),

        // ---- messages
        MESSAGES_SEARCHED(
                "/pesan/cari",
                world -> world.inside(Role.ADMINISTRATOR, "/pesan/cari", Forms.form("code", "AAAAAA"))
                        .with(Forms.form(
                                "code", world.booked(world.data.practice(1)).appointment().code))),
        MESSAGE_RETRIED(
                "/pesan/{message}/ulang",
                world -> world.inside(Role.ADMINISTRATOR, "/pesan/" + world.mailings.dead() + "/ulang")),
        MESSAGE_STOPPED(
                "/pesan/{message}/henti",
                world -> world.inside(
                                Role.ADMINISTRATOR,
                                "/pesan/" + world.mailings.waiting() + "/henti",
                                Forms.form("reason", ""))
                        .with(Forms.form("reason", "salah ketik"))),
        MESSAGES_RETRIED("/pesan/ulang", world -> {
            var fields = Forms.form("keadaan", "", "sebab", world.mailings.refused());
            return world.inside(Role.ADMINISTRATOR, "/pesan/ulang", fields).with(Forms.form("keadaan", "DEAD"));
        }),
        MESSAGE_WORDED("/pesan/teks/{kind}", world -> {
            var fields = Forms.form("untuk", "id", "short", "", "subject", "", "letter", "", "act", "simpan");
            fields.putAll(Forms.form("versionShort", "0", "versionLetter", "0"));
            var text = ALMOST_AS_IT_CAME + Given.next();
            world.data.change("delete from message_text");
            return world.inside(Role.ADMINISTRATOR, "/pesan/teks/ROOM_CHANGED", fields)
                    .with(Forms.form("short", text, "subject", "Ruang berubah", "letter", text));
        }),
        MESSAGE_WORDED_AS_BEFORE("/pesan/teks/{kind}/kembali", world -> {
            world.data.change("delete from message_text");
            world.data.change(
                    "insert into message_text (kind, form, language, version, body, made_by, made_at) values"
                            + " ('ROOM_CHANGED', 'SHORT', 'id', 1, ?, 'admin', utc_timestamp(3))",
                    ALMOST_AS_IT_CAME);
            return world.inside(
                    Role.ADMINISTRATOR,
                    "/pesan/teks/ROOM_CHANGED/kembali",
                    Forms.form("untuk", "id", "bentuk", "SHORT", "versi", "0", "version", "1"));
        }),
        REMINDERS_WISHED("/pesan/berhenti/pasien/{patient}", world -> {
            var about = world.booked(world.data.practice(1)).appointment();
            return world.inside(
                            Role.FRONT_DESK,
                            "/pesan/berhenti/pasien/" + about.patient.id,
                            Forms.form("janji", "", "act", ""))
                    .with(Forms.form("janji", "", "act", "henti"));
        }),
        MESSAGES_STOPPED("/pesan/henti", world -> {
            world.mailings.waitingAlone();
            return world.inside(Role.ADMINISTRATOR, "/pesan/henti", Forms.form("jenis", "ROOM_CHANGED", "reason", ""))
                    .with(Forms.form("reason", "salah ketik"));
        });

        private final String path;
        private final Filled filled;

        Sent(String path, Filled filled) {
            this.path = path;
            this.filled = filled;
        }

        /** As {@link Routes} tell it. */
        public String route() {
            return "POST " + path;
        }
    }

    private final Given data;
    private final Booking booking;
    private final Counter counter;
    private final Staff staff;
    private final SignIn signIn;
    private final Accounts accounts;
    private final ApiKeys keys;
    private final Families families;
    private final Family family;
    private final PhoneSignIn phones;
    private final Telephones telephones;
    private final Relatives relatives;
    private final PatientDesk desk;
    private final Duplicates duplicates;
    private final Requests requests;
    private final Timetables timetables;
    private final AbsentDoctors absent;
    private final RemindedVisits reminded;
    private final InLine inLine;
    private final Screens screens;
    private final Guests guests;
    private final QueueDesk queue;
    private final LeaveRequests leaveRequests;
    private final CalendarKeys calendars;
    private final Mailings mailings;

    EveryForm(
            Given data,
            Booking booking,
            Counter counter,
            Staff staff,
            SignIn signIn,
            Accounts accounts,
            ApiKeys keys,
            Families families,
            Family family,
            PhoneSignIn phones,
            Telephones telephones,
            Relatives relatives,
            PatientDesk desk,
            Duplicates duplicates,
            Requests requests,
            Timetables timetables,
            AbsentDoctors absent,
            RemindedVisits reminded,
            InLine inLine,
            Screens screens,
            Guests guests,
            QueueDesk queue,
            LeaveRequests leaveRequests,
            CalendarKeys calendars,
            Mailings mailings) {
        this.data = data;
        this.booking = booking;
        this.counter = counter;
        this.staff = staff;
        this.signIn = signIn;
        this.accounts = accounts;
        this.keys = keys;
        this.families = families;
        this.family = family;
        this.phones = phones;
        this.telephones = telephones;
        this.relatives = relatives;
        this.desk = desk;
        this.duplicates = duplicates;
        this.requests = requests;
        this.timetables = timetables;
        this.guests = guests;
        this.queue = queue;
        this.absent = absent;
        this.reminded = reminded;
        this.inLine = inLine;
        this.screens = screens;
        this.leaveRequests = leaveRequests;
        this.calendars = calendars;
        this.mailings = mailings;
    }

    public Form open(Sent form) {
        nobodyTriedYet();
        return form.filled.by(this);
    }

    /** What was tried too often is refused before it is read. */
    public void nobodyTriedYet() {
        data.change("delete from attempt_count");
    }

    /** The same, but for passwords: to compare one takes so long that hundreds are never compared. */
    public void nobodyTriedYetButPasswords() {
        data.change("delete from attempt_count where name not like 'own-password%' and name not like 'sign-in-a%'");
    }

    // ---- whose it is

    private static Form at(String address, Map<String, String> fields) {
        return new Form(address, fields, Map.of(), Map.of(), "");
    }

    private static Form family(String address, Map<String, String> fields, Families.Inside inside) {
        return at(address, fields).by(inside.token());
    }

    private static Form staff(String address, Map<String, String> fields, String token) {
        return at(address, fields).by(token);
    }

    /** Token of an account of the session's doctor. */
    private String doctor(Practice practice) {
        return staff.inside(staff.colleague(practice.doctor(), Role.DOCTOR)).token();
    }

    /** Leave that the session's doctor asks for, on a day without sessions. */
    private long leave(Practice practice) {
        var day = data.today().plusDays(11);
        var wish = new LeaveWish(null, day, day, "seminar");
        return leaveRequests.ask(new Witness("uji", ""), practice.doctor(), wish, Secrets.token()).id;
    }

    /** A form that changes a session, all but why. */
    private Form ofSession(String page, String... fields) {
        var practice = data.practice(2);
        return ofSession(practice, page, seen(practice, fields));
    }

    private Form ofSession(Practice practice, String page, Map<String, String> fields) {
        return inside(Role.FRONT_DESK, "/loket/sesi/" + practice.session() + "/" + page, fields)
                .with(Forms.form("reason", "uji"));
    }

    private Map<String, String> seen(Practice practice, String... fields) {
        var all = Forms.form(fields);
        all.put("reason", "");
        all.put("versi", "" + data.count("select version from session where id = ?", practice.session()));
        return all;
    }

    private Form inside(Role role, String address) {
        return inside(role, address, Map.of());
    }

    private Form inside(Role role, String address, Map<String, String> fields) {
        return at(address, fields).by(staff.inside(role).token());
    }

    /** An administrator's, who has to prove to be it; and what else makes it be done. */
    private Form proved(String address, Map<String, String> fields, String... right) {
        var inside = staff.inside(Role.ADMINISTRATOR);
        var makesItDone = Forms.form(right);
        makesItDone.put("ownPassword", password(inside));
        return at(address, fields).by(inside.token()).with(makesItDone);
    }

    /** Of somebody who acts for this patient. */
    private Form about(long patient, String address, Map<String, String> fields) {
        return at(address, fields).by(relatives.of(patient).token());
    }

    private static String password(Staff.Inside inside) {
        return inside.colleague().password();
    }

    private static Map<String, String> without(String field) {
        var left = new HashMap<String, String>();
        left.put(field, null);
        return left;
    }

    private String codeToEnrol(String token) {
        return staff.codeOf(signIn.enrolment(staff.who(token), "uji").secret(), 0);
    }

    // ---- what it is about

    private String begun() {
        return begun(data.practice(2));
    }

    private String begun(Practice practice) {
        var place = SlotChoice.slot(practice.slot(1));
        return "/daftar/" + booking.hold(place, Payer.JKN, "192.0.2." + Given.next(), Actor.PATIENT);
    }

    private Booked booked(Practice practice) {
        var place = SlotChoice.slot(practice.slot(1));
        return booking.book(new BookingRequest(null, null, place, data.person(), Given.general(), Actor.PATIENT));
    }

    private Form following(String what) {
        long booked = booked(data.practice(1)).appointment().id;
        var fields = Forms.form("sesi", "", "payer", "GENERAL", "card", "", "visitType", "", "reference", "");
        fields.putAll(Forms.form("insurer", "", "key", ""));
        return inside(Role.FRONT_DESK, "/loket/janji/" + booked + "/" + what, fields)
                .with(Forms.form("sesi", "" + data.practice(2).session()));
    }

    /** A form with which a place is taken; without a way to pay none is. */
    private Form taking(Role role, String address) {
        var fields = Forms.form("pasien", "" + registered(), "tempat", "", "payer", "", "card", "");
        fields.putAll(Forms.form("visitType", "", "reference", "", "insurer", "", "reason", "rujukan", "key", ""));
        fields.put("datang", "");
        return inside(role, address, fields).with(Forms.form("payer", "GENERAL", "key", Secrets.token()));
    }

    private long versionOf(long appointment) {
        return data.count("select version from appointment where id = ?", appointment);
    }

    private long registered() {
        return data.registered("RM-" + Given.next(), data.person());
    }

    private long request(long patient) {
        return requests.ask(new Witness("link", ""), patient, RequestKind.CORRECTION, new Remark("salah"), Channel.WEB)
                .id;
    }

    /** The address of an account that acts for a patient of the register. */
    private String account() {
        var inside = families.inside();
        long patient = families.proved(inside, data.person()).patient();
        return "/loket/pasien/" + patient + "/akun/" + families.who(inside).account();
    }

    private Form kiosk(String address, Map<String, String> fields) {
        return at(address, fields).carrying(Screens.cookieOf(Kind.KIOSK), screens.cookie(Kind.KIOSK));
    }

    /** Somebody has shown a ticket there. */
    private Form atTheKiosk(String address, Map<String, String> fields) {
        var browser = screens.open(screens.waiting(Kind.KIOSK));
        browser.sends("/kios", Forms.form("code", guests.onJkn(guests.anyTime()).code()));
        var cookies = new HashMap<String, String>();
        for (var name : List.of(Screens.cookieOf(Kind.KIOSK), "edokter-kiosk-visit"))
            cookies.put(name, browser.cookie(name));
        return new Form(address, fields, Map.of(), cookies, "");
    }

    /** Card and letter that were put right, for the form of the desk. */
    private static Map<String, String> papers() {
        return Forms.form("jaminan", "tetap", "card", Guests.CARD, "visitType", "1", "reference", "A", "insurer", "");
    }

    /** Somebody who came. */
    private Guests.Guest arrived() {
        var guest = guests.anyTime();
        queue.checkIn(Actor.PATIENT, CheckIn.of(guest.appointment()));
        return guest;
    }

    /** The address of an account that acts for nobody yet. */
    private String accountAlone() {
        return "/loket/akun/" + families.who(families.inside()).account();
    }

    /** What the form of a session of the week carries, without the key by which it is known again. */
    private Map<String, String> scheduleForm(Timetables.Weekly weekly) {
        var fields = Forms.form("draft", "", "draftVersion", "", "formKey", "", "schedule", "" + weekly.id());
        fields.putAll(Forms.form(
                "scheduleVersion", "0", "line", "", "day", "" + weekly.day().getValue()));
        fields.putAll(Forms.form("doctor", "" + weekly.practice().doctor(), "room", "", "starts", "09:00"));
        fields.putAll(Forms.form("clinic", weekly.practice().clinicCode(), "ends", "11:00", "minutes", "10"));
        fields.putAll(Forms.form("jkn", "4", "general", "8", "note", "", "from", "" + data.today()));
        fields.putAll(Forms.form("until", "", "lastDay", ""));
        return fields;
    }

    private long device() {
        return screens.waiting(Kind.BOARD).device().id;
    }

    private String version(long patient) {
        return desk.open(new Witness("uji", ""), patient, "desk").version();
    }

    private Form incidentForm(String address) {
        var day = "2001-02-03";
        var fields = Forms.form("foundDate", day, "foundTime", "10:00", "fromDate", day, "fromTime", "08:00");
        fields.putAll(Forms.form("untilDate", day, "untilTime", "09:00", "userName", "", "addressRange", ""));
        fields.putAll(Forms.form("what", "", "data", "", "handling", ""));
        return inside(Role.ADMINISTRATOR, address, fields)
                .with(Forms.form("what", "Akun dipakai orang lain", "data", "Nama", "handling", "Akun ditutup"));
    }

    /** On a day so far ahead that no session is planned for it. */
    private long holiday() {
        data.change(
                "insert into holiday (date, name, kind, source) values (?, ?, 'LOCAL_CLOSURE', 'uji')",
                data.today().plusDays(400),
                "Libur " + Given.next());
        return data.count("select max(id) from holiday");
    }

    /** Of a time in which nobody was here, so that no page of it is long. */
    private long incident() {
        data.change(
                "insert into incident (found_at, what, data, handling, from_at, until_at, user_name, address_range,"
                        + " noted_by, noted_at) values ('2001-02-03 03:00', ?, ?, ?, '2001-02-03 01:00',"
                        + " '2001-02-03 02:00', '', '', 'admin', utc_timestamp(3))",
                data.sealed("incident.what", "Akun dipakai orang lain"),
                data.sealed("incident.data", "Nama"),
                data.sealed("incident.handling", "Akun ditutup"));
        return data.count("select max(id) from incident");
    }
}
