package broken.schedule;

import broken.browse.Address;

/** Could not live without pages. */
record RotaThatAsksThePages(Address address) {}
