package id.edokter.device;

import id.edokter.audit.Witness;
import id.edokter.device.Device.Kind;
import id.edokter.support.Given;
import id.edokter.support.PlainBrowser;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;

/** Boards and kiosks of the tests. */
@Singleton
public class Screens {

    private static final Witness ADMIN = new Witness("uji", "");

    private final Devices devices;

    Screens(Devices devices) {
        this.devices = devices;
    }

    /** A device that nobody opened yet. */
    public Devices.Made waiting(Kind kind) {
        return devices.make(ADMIN, new DeviceDetails("Perangkat " + Given.next(), kind, Set.of(), Set.of()));
    }

    /** A board of these rooms that nobody opened yet. */
    public Devices.Made boardOf(Long... rooms) {
        return devices.make(
                ADMIN, new DeviceDetails("Ruang Tunggu " + Given.next(), Kind.BOARD, Set.of(rooms), Set.of()));
    }

    /** Opens it as a technician does. */
    public PlainBrowser open(Devices.Made made) {
        var browser = PlainBrowser.fresh();
        var answer = browser.sends("/perangkat/buka/" + made.key());
        if (answer.status() != 303) throw new AssertionError(answer);
        return browser;
    }

    /** What a browser carries that was opened as a device: name and value of its cookie. */
    public String cookie(Kind kind) {
        return open(waiting(kind)).cookie(cookieOf(kind));
    }

    public static String cookieOf(Kind kind) {
        return "edokter-" + kind.name().toLowerCase(Locale.ROOT);
    }

    /** When it was on last. */
    public Instant seen(long device) {
        return devices.find(device).orElseThrow().lastSeenAt;
    }

    public void revoke(long device) {
        devices.revoke(ADMIN, device);
    }
}
