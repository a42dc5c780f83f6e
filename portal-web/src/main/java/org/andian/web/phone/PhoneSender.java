package org.andian.web.phone;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.core.UriInfo;

import org.andian.portal.once.OnceKey;
import org.andian.portal.once.OnceReason;
import org.andian.portal.once.OnceRequest;
import org.andian.portal.refusal.Reason;
import org.andian.portal.refusal.Refusal;
import org.andian.portal.scope.Scope;
import org.andian.web.frame.CurrentUser;
import org.andian.web.rest.Parameters;

import java.util.stream.Stream;

/**
 * Who sends something from a phone, and under which key. A phone holds the work of several
 * accounts: it names the one that made what it sends, lest it be taken in the name of another who
 * has logged in meanwhile.
 */
@RequestScoped
public class PhoneSender {

    static final String KEY = "Idempotency-Key";
    static final String KEY_TOLD =
            "the moment it was made in epoch milliseconds, a hyphen, 22 random signs of base64url;"
                    + " sent again under the same key it does nothing again";
    static final String ACCOUNT = "account";
    static final String ACCOUNT_TOLD = "login of who made it; refused where another sends it";

    private static final Jsonb JSON = JsonbBuilder.create(new JsonbConfig().withNullValues(true));

    @Inject private CurrentUser user;

    @Inject private HttpServletRequest request;

    /**
     * @param more parameters that the address takes besides
     * @throws Refusal OTHER_ACCOUNT
     */
    public Parameters parameters(UriInfo uri, String... more) {
        Parameters parameters =
                Parameters.of(
                        uri,
                        Stream.concat(Stream.of(ACCOUNT), Stream.of(more)).toArray(String[]::new));
        if (!parameters.text(ACCOUNT).orElse(user.getLogin()).equals(user.getLogin())) {
            throw new Refusal(OnceReason.OTHER_ACCOUNT);
        }
        return parameters;
    }

    /**
     * Of whoever made it.
     *
     * @throws Refusal OTHER_ACCOUNT
     */
    public Scope scope(UriInfo uri) {
        parameters(uri);
        return user.scope();
    }

    /**
     * @param act what is done to which record
     * @param body as it was understood
     * @throws Refusal KEY
     */
    public OnceRequest request(String act, Object body) {
        return OnceRequest.of(key(), act, JSON.toJson(body));
    }

    /** The same of bytes. */
    public OnceRequest request(String act, byte[] body) {
        return OnceRequest.of(key(), act, body);
    }

    private OnceKey key() {
        return new OnceKey(request.getHeader(KEY));
    }

    /** Whether it was refused since somebody else was quicker. */
    static boolean isMeanwhile(Refusal refused) {
        return refused.reason().kind() == Reason.Kind.MEANWHILE;
    }

    /** The body itself, which may be missing altogether. */
    static <T> T said(T body) {
        if (body == null) {
            throw new BadRequestException("Send a JSON object.");
        }
        return body;
    }
}
