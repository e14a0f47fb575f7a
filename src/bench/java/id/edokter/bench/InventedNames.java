package id.edokter.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;

/**
 * Names of invented people: of two to four words out of {@value #WORDS}, a few of which very many have, as in any register
 * of Indonesia. The most frequent word is that of every ninth person.
 */
final class InventedNames {

    private static final int WORDS = 20_000;
    /** The larger, the less the first words stand out. */
    private static final int EVEN = 2;
    /** Of the list below; the last of them is a word of every hundred and fiftieth person. */
    private static final int MOST_FREQUENT = 40;

    private static final List<String> FREQUENT = List.of(
            ("Siti Nur Muhammad Sri Dewi Ahmad Agus Ayu Putri Budi Dwi Tri Rizki Eka Wahyu Sari Hidayat Indah Ani"
                            + " Abdul Rahman Lestari Setiawan Kurniawan Yuliana Fitri Aminah Susanti Saputra Wati Aisyah"
                            + " Hasan Nurul Andi Rina Ratna Yanti Hendra Joko Slamet Suryadi Utami Maulana Fauzi Rahayu"
                            + " Hartono Sulistyo Handayani Nugroho Santoso Wijaya Permata Anggraini Iskandar Ismail Yusuf"
                            + " Ibrahim Zahra Khadijah Fatimah Halimah Supriyadi Sutrisno Suharti Kartini Wulandari Pratama"
                            + " Ramadhan Firmansyah Hakim Salim Usman Umar Ali Lubis Siregar Nasution Harahap Sitompul"
                            + " Simanjuntak Ginting Sembiring Tarigan Manurung Pasaribu Hutapea Tampubolon Situmorang"
                            + " Saragih Purba Damanik Sinaga Silalahi Marpaung Napitupulu Panjaitan Gultom Hutagalung Rangkuti"
                            + " Batubara Dalimunthe Matondang Pulungan Daulay Hasibuan Pohan Tanjung Koto Chaniago")
                    .split(" "));

    private static final String[] BEGIN = "b c d f g h j k l m n p r s t w y kr pr tr sy ng".split(" ");
    private static final String[] VOWEL = "a i u e o".split(" ");
    private static final String[] END = ",n,r,s,t,ng,h,k,l,m".split(",");

    private final String[] words;
    private final double[] upTo;

    InventedNames() {
        var random = new Random(7);
        var known = new TreeSet<String>(FREQUENT);
        var all = new ArrayList<String>(FREQUENT);
        while (all.size() < WORDS) {
            var word = new StringBuilder();
            for (int i = 2 + random.nextInt(2); i > 0; i--) {
                word.append(of(BEGIN, random)).append(of(VOWEL, random));
                if (i == 1 || random.nextInt(3) == 0) word.append(of(END, random));
            }
            var name = Character.toUpperCase(word.charAt(0)) + word.substring(1);
            if (known.add(name)) all.add(name);
        }
        words = all.toArray(String[]::new);
        upTo = new double[words.length];
        double sum = 0;
        for (int i = 0; i < words.length; i++) upTo[i] = sum += 1.0 / (i + EVEN);
    }

    /** One of the words that most people have. */
    static String frequent(Random random) {
        return FREQUENT.get(random.nextInt(MOST_FREQUENT));
    }

    private static String of(String[] some, Random random) {
        return some[random.nextInt(some.length)];
    }

    /** Always the same for a number. */
    String name(long n) {
        var random = new Random(n * 0x9E3779B97F4A7C15L);
        int count = List.of(2, 2, 2, 3, 3, 3, 3, 4).get(random.nextInt(8));
        var some = new ArrayList<String>();
        while (some.size() < count) {
            var word = word(random);
            if (!some.contains(word)) some.add(word);
        }
        return String.join(" ", some);
    }

    private String word(Random random) {
        int found = Arrays.binarySearch(upTo, random.nextDouble() * upTo[upTo.length - 1]);
        return words[Math.min(words.length - 1, found < 0 ? -found - 1 : found)];
    }
}
