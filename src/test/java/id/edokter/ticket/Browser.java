package id.edokter.ticket;

import static io.restassured.RestAssured.given;

import io.restassured.config.EncoderConfig;
import io.restassured.config.HttpClientConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Map;

/** A browser without JavaScript; where it is sent on to, the test looks itself. */
final class Browser {

    private static final RestAssuredConfig UTF_8 = RestAssuredConfig.config()
            .encoderConfig(EncoderConfig.encoderConfig()
                    .defaultContentCharset("UTF-8")
                    .appendDefaultContentCharsetToContentTypeIfUndefined(false));

    private Browser() {}

    static ValidatableResponse get(String path) {
        return request(UTF_8).get(path).then();
    }

    static ValidatableResponse english(String path) {
        return request(UTF_8).cookie("bahasa", "en").get(path).then();
    }

    static ValidatableResponse post(String path, Map<String, String> form) {
        return post(UTF_8, path, form);
    }

    /** From another address of this machine. */
    static ValidatableResponse postFrom(String address, String path, Map<String, String> form) {
        try {
            var from = HttpClientConfig.httpClientConfig()
                    .setParam("http.route.local-address", InetAddress.getByName(address));
            return post(UTF_8.httpClient(from), path, form);
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static ValidatableResponse post(RestAssuredConfig config, String path, Map<String, String> form) {
        return request(config)
                .contentType(ContentType.URLENC)
                .formParams(form)
                .post(path)
                .then();
    }

    private static RequestSpecification request(RestAssuredConfig config) {
        return given().config(config).urlEncodingEnabled(false).redirects().follow(false);
    }
}
