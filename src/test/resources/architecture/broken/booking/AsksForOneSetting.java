package broken.booking;

import org.eclipse.microprofile.config.inject.ConfigProperty;

/** A setting that no table of settings finds. */
class AsksForOneSetting {

    AsksForOneSetting(@ConfigProperty(name = "edokter.booking.hold") String hold) {}
}
