package id.edokter.device;

import id.edokter.shared.Refusal;

/** Somebody else changed the device since it was looked at. */
public class DeviceChanged extends Refusal {

    DeviceChanged() {
        super("device_changed");
    }
}
