package id.edokter.web;

/** Keeps that somebody who is known asked for what is not for them; whoever keeps traces does it. */
public interface Denials {

    /**
     * @param who as the trail names them
     * @param route method and address as the code has them: what stands in the place of a part is not told
     * @param address of the network
     */
    void denied(String who, String route, String address);
}
