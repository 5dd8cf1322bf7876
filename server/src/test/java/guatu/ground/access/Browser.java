package guatu.ground.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.jayway.jsonpath.JsonPath;
import jakarta.servlet.http.Cookie;
import java.io.UnsupportedEncodingException;
import java.util.HashMap;
import java.util.Map;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// A browser as the server sees it: it keeps cookies and sends the token of the page.
final class Browser {

    private final MockMvcTester mvc;
    final Map<String, Cookie> cookies = new HashMap<>();

    Browser(MockMvcTester mvc) {
        this.mvc = mvc;
        get("/api/session/hint");
    }

    MvcTestResult get(String address) {
        return send(HttpMethod.GET, address, "");
    }

    MvcTestResult send(HttpMethod method, String address, String body) {
        var request = mvc.method(method).uri(address).contentType(MediaType.APPLICATION_JSON).content(body);
        if (!cookies.isEmpty()) {
            request = request.cookie(cookies.values().toArray(Cookie[]::new));
        }
        if (cookies.containsKey("XSRF-TOKEN")) {
            request = request.header("X-XSRF-TOKEN", cookies.get("XSRF-TOKEN").getValue());
        }
        var answer = request.exchange();
        for (var cookie : answer.getResponse().getCookies()) {
            if (cookie.getMaxAge() == 0) {
                cookies.remove(cookie.getName());
            } else {
                cookies.put(cookie.getName(), cookie);
            }
        }
        return answer;
    }

    MvcTestResult post(String address, String body) {
        return send(HttpMethod.POST, address, body);
    }

    MvcTestResult signIn(String login, String password) {
        return post("/api/session", "{\"login\":\"" + login + "\",\"password\":\"" + password + "\"}");
    }

    static String body(MvcTestResult answer) {
        try {
            return answer.getResponse().getContentAsString(UTF_8);
        } catch (UnsupportedEncodingException impossible) {
            throw new AssertionError(impossible);
        }
    }

    static String code(MvcTestResult answer) {
        return JsonPath.read(body(answer), "$.code");
    }
}
