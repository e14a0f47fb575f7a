package id.edokter.booking;

import id.edokter.shared.JknCard;

/**
 * How the visit is paid.
 *
 * @param card the JKN card; null unless JKN
 * @param visitType null unless JKN
 * @param reference number of the referral or control letter; null unless JKN
 * @param insurer name of the insurance; null unless INSURANCE
 */
public record PayerDetails(Payer payer, JknCard card, VisitType visitType, String reference, String insurer) {

    public static PayerDetails general() {
        return new PayerDetails(Payer.GENERAL, null, null, null, null);
    }
}
