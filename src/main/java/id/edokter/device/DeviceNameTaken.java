package id.edokter.device;

import id.edokter.shared.Refusal;

/** Two screens of one name would be taken for each other. */
public class DeviceNameTaken extends Refusal {

    DeviceNameTaken(String name) {
        super("device_name_taken", name);
    }
}
