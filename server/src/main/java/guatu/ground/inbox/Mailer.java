package guatu.ground.inbox;

import jakarta.mail.MessagingException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/// Sends mail, if the installation has a mail server (GUATU_MAIL_URL, GUATU_MAIL_FROM); without one nothing is sent, and the pages say so.
@Component
class Mailer {

    private final String from;
    private final @Nullable JavaMailSenderImpl sender;

    Mailer(@Value("${guatu.mail.url:}") String url, @Value("${guatu.mail.from:}") String from) {
        this.from = from.strip();
        this.sender = url.isBlank() || from.isBlank() ? null : sender(MailServer.of(url));
    }

    boolean working() {
        return sender != null;
    }

    /// Sends one mail in plain text and HTML; throws a MailException if the server does not take it.
    void send(String to, DigestText.Mail mail) {
        if (sender == null) {
            throw new IllegalStateException("no mail server");
        }
        try {
            var message = sender.createMimeMessage();
            var helper = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
            helper.setFrom(from);
            helper.setTo(to);
            helper.setSubject(mail.subject());
            helper.setText(mail.text(), mail.html());
            message.setHeader("Auto-Submitted", "auto-generated");
            sender.send(message);
        } catch (MessagingException no) {
            throw new MailPreparationException("mail could not be written", no);
        }
    }

    private static JavaMailSenderImpl sender(MailServer server) {
        var sender = new JavaMailSenderImpl();
        sender.setHost(server.host());
        sender.setPort(server.port());
        sender.setProtocol(server.tls() ? "smtps" : "smtp");
        sender.setDefaultEncoding(StandardCharsets.UTF_8.name());
        var properties = new Properties();
        for (var protocol : new String[] {"mail.smtp.", "mail.smtps."}) {
            properties.put(protocol + "connectiontimeout", "5000");
            properties.put(protocol + "timeout", "10000");
            properties.put(protocol + "writetimeout", "10000");
            properties.put(protocol + "starttls.enable", "true");
            properties.put(protocol + "auth", String.valueOf(server.user() != null));
        }
        sender.setJavaMailProperties(properties);
        if (server.user() != null) {
            sender.setUsername(server.user());
            sender.setPassword(server.password());
        }
        return sender;
    }
}
