package guatu.ground.kernel;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/// Every error leaves as problem+json with a code and a sentence in the reader's language.
@RestControllerAdvice
class Advice extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(Advice.class);

    private final MessageSource messages;

    Advice(MessageSource messages) {
        this.messages = messages;
        setMessageSource(messages);
    }

    @ExceptionHandler(Refusal.class)
    ResponseEntity<Object> refusal(Refusal no, WebRequest request) {
        var body = no.getBody();
        var sentence = sentence(no.code(), no.getDetailMessageArguments());
        body.setDetail(sentence);
        body.setTitle(title(no.getStatusCode()));
        if (no instanceof BadInput bad) {
            body.setProperty("errors", List.of(Map.of("field", bad.field(), "code", bad.code(), "message", sentence)));
        }
        return answer(no, body, request);
    }

    @ExceptionHandler(AccessDeniedException.class)
    ResponseEntity<Object> denied(AccessDeniedException no, WebRequest request) {
        return answer(no, problem(HttpStatus.FORBIDDEN, "kernel.not-allowed"), request);
    }

    @ExceptionHandler(OptimisticLockingFailureException.class)
    ResponseEntity<Object> stale(OptimisticLockingFailureException no, WebRequest request) {
        return answer(no, problem(HttpStatus.CONFLICT, "kernel.stale"), request);
    }

    private ResponseEntity<Object> databaseAway(Exception no, WebRequest request) {
        LOG.warn("the database does not answer: {}", no.getMessage());
        return answer(no, problem(HttpStatus.SERVICE_UNAVAILABLE, "kernel.database-away"), request);
    }

    @ExceptionHandler(MultipartException.class)
    ResponseEntity<Object> noUpload(MultipartException no, WebRequest request) {
        return answer(no, problem(HttpStatus.BAD_REQUEST, "kernel.no-upload"), request);
    }

    @ExceptionHandler(Exception.class)
    ResponseEntity<Object> bug(Exception bug, WebRequest request) {
        if (DatabaseAway.causes(bug)) {
            return databaseAway(bug, request);
        }
        LOG.error("unexpected", bug);
        return answer(bug, problem(HttpStatus.INTERNAL_SERVER_ERROR, "kernel.bug"), request);
    }

    @Override
    protected ResponseEntity<Object> handleMethodArgumentNotValid(MethodArgumentNotValidException no, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var body = problem(HttpStatus.BAD_REQUEST, "kernel.bad-input");
        body.setProperty("errors", no.getBindingResult().getFieldErrors().stream()
            .map(error -> Map.of("field", error.getField(), "code", "kernel.bad-input", "message", String.valueOf(error.getDefaultMessage())))
            .toList());
        return answer(no, body, request);
    }

    @Override
    protected ResponseEntity<Object> handleExceptionInternal(Exception no, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        if (body == null || body instanceof ProblemDetail problem && problem.getProperties() == null) {
            var code = status.value() == 404 ? "kernel.no-such-address" : status.value() == 413 ? "kernel.too-large" : status.is4xxClientError() ? "kernel.bad-request" : "kernel.bug";
            body = problem(status, code);
        }
        return super.handleExceptionInternal(no, body, headers, status, request);
    }

    private ResponseEntity<Object> answer(Exception no, ProblemDetail body, WebRequest request) {
        return super.handleExceptionInternal(no, body, new HttpHeaders(), HttpStatusCode.valueOf(body.getStatus()), request);
    }

    private ProblemDetail problem(HttpStatusCode status, String code) {
        var body = Problems.of(status, code);
        body.setTitle(title(status));
        body.setDetail(sentence(code, null));
        return body;
    }

    private String title(HttpStatusCode status) {
        return sentence("kernel.status-" + status.value(), null);
    }

    private String sentence(String code, Object @Nullable [] arguments) {
        Locale locale = LocaleContextHolder.getLocale();
        return messages.getMessage(code, arguments, code, locale);
    }
}
