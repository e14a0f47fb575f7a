package broken.booking;

/** Named in the language of the pages. */
class KuotaPoli {

    int nomorAntrean;

    int sisaTempat() {
        return nomorAntrean;
    }
}
