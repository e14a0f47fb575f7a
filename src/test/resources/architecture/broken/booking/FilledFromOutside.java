package broken.booking;

import jakarta.inject.Inject;

/** Cannot be made without a container. */
class FilledFromOutside {

    @Inject
    Desk desk;
}
