package guatu.plan.schedule.exchange;

import guatu.ground.kernel.Needs;
import guatu.ground.kernel.Role;
import guatu.ground.kernel.SignedIn;
import java.io.IOException;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
@RequestMapping("/api/items/{item}/plan")
class PlanExchangeController {

    private final PlanExchange exchange;

    PlanExchangeController(PlanExchange exchange) {
        this.exchange = exchange;
    }

    @PostMapping("/import")
    @Needs({Role.CLERK, Role.LIAISON})
    PlanExchange.Imported read(@PathVariable UUID item, @RequestParam("file") MultipartFile file) throws IOException {
        return exchange.read(item, file.getBytes());
    }

    /// As a file of another program.
    enum Format { mspdi, xlsx }

    @GetMapping("/export")
    @SignedIn
    ResponseEntity<byte[]> write(@PathVariable UUID item, @RequestParam Format format) {
        return switch (format) {
            case mspdi -> file("plan.xml", "application/xml", exchange.mspdi(item));
            case xlsx -> file("plan.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", exchange.workbook(item));
        };
    }

    private static ResponseEntity<byte[]> file(String name, String type, byte[] bytes) {
        return ResponseEntity.ok().contentType(MediaType.parseMediaType(type))
            .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(name).build().toString()).body(bytes);
    }
}
