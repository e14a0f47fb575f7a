package id.edokter.device;

import id.edokter.shared.FieldErrors;
import java.util.Set;

/**
 * What an administrator says of a device.
 *
 * @param name 1–60 characters
 * @param rooms ids; what a board shows, and so are clinics; both empty for everything
 */
public record DeviceDetails(String name, Device.Kind kind, Set<Long> rooms, Set<Long> clinics) {

    private static final int LONGEST_NAME = 60;

    /** Reads a form; the fields are {@code name} and {@code kind}. */
    static DeviceDetails read(FieldErrors errors, String name, Device.Kind kind, Set<Long> rooms, Set<Long> clinics) {
        var text = name == null ? "" : name.strip();
        boolean isName = !text.isEmpty()
                && text.codePointCount(0, text.length()) <= LONGEST_NAME
                && text.codePoints().noneMatch(letter -> Character.isISOControl(letter) || letter > 0xFFFF);
        if (!isName) errors.add("name", "device_name", LONGEST_NAME);
        if (kind == null) errors.add("kind", "device_kind");
        return errors.any() ? null : new DeviceDetails(text, kind, rooms, clinics);
    }
}
