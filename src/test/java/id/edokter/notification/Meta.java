package id.edokter.notification;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;

/** WhatsApp's Business Cloud API on this machine, that answers as its documentation says. */
final class Meta implements AutoCloseable {

    static final String NUMBER = "106540352242922";
    static final String TOKEN = "kunci-yang-tidak-boleh-dicatat";

    private final WireMockServer server =
            new WireMockServer(options().bindAddress("127.0.0.1").dynamicPort());
    private final int port;

    Meta() {
        server.start();
        port = server.port();
    }

    /** What it answers to a message that it takes. */
    static String taken(String id) {
        return """
                {"messaging_product":"whatsapp","contacts":[{"input":"6281234567890","wa_id":"6281234567890"}],
                 "messages":[{"id":"%s","message_status":"accepted"}]}""".formatted(id);
    }

    /** What it answers to one that it does not take; its words quote what they like. */
    static String error(int code, String quoted) {
        return error(code, 0, quoted);
    }

    static String error(int code, int subcode, String quoted) {
        return """
                {"error":{"message":"(#%d) %s","type":"OAuthException","code":%d,"error_subcode":%d,
                 "error_data":{"messaging_product":"whatsapp","details":"%s"},"fbtrace_id":"Az8or2yhqkZfEZ-_4Qn_Bam"}}""".formatted(code, quoted, code, subcode, quoted);
    }

    void takes(String id) {
        server.resetMappings();
        server.stubFor(post(urlEqualTo("/v24.0/" + NUMBER + "/messages")).willReturn(okJson(taken(id))));
    }

    void says(int status, String body) {
        server.resetMappings();
        server.stubFor(any(anyUrl())
                .willReturn(aResponse()
                        .withStatus(status)
                        .withHeader("Content-Type", "application/json")
                        .withBody(body)));
    }

    void leadsTo(String elsewhere) {
        server.resetMappings();
        server.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(307).withHeader("Location", elsewhere)));
    }

    void isSilent() {
        server.resetMappings();
        server.stubFor(any(anyUrl()).willReturn(okJson(taken("wamid.late")).withFixedDelay(5_000)));
    }

    void breaks(Fault fault) {
        server.resetMappings();
        server.stubFor(any(anyUrl()).willReturn(aResponse().withFault(fault)));
    }

    List<LoggedRequest> asked() {
        return server.findAll(anyRequestedFor(anyUrl()));
    }

    JsonNode lastBody() {
        var asked = asked();
        try {
            return new ObjectMapper().readTree(asked.get(asked.size() - 1).getBody());
        } catch (IOException none) {
            throw new AssertionError(none);
        }
    }

    String url() {
        return "http://127.0.0.1:" + port + "/v24.0";
    }

    WhatsAppSettings settings(String... others) {
        var all = new HashMap<String, String>();
        all.put("edokter.whatsapp.url", url());
        all.put("edokter.whatsapp.phone-id", NUMBER);
        all.put("edokter.whatsapp.token", TOKEN);
        all.put("edokter.whatsapp.own-network", "true");
        all.put("edokter.whatsapp.timeout", "PT20S");
        for (int i = 0; i < others.length; i += 2) all.put("edokter.whatsapp." + others[i], others[i + 1]);
        return new SmallRyeConfigBuilder()
                .withMapping(WhatsAppSettings.class)
                .withDefaultValues(all)
                .build()
                .getConfigMapping(WhatsAppSettings.class);
    }

    @Override
    public void close() {
        server.stop();
    }
}
