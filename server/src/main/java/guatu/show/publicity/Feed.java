package guatu.show.publicity;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/// 订阅: the newest publications as an Atom feed (RFC 4287). Pure.
final class Feed {

    private static final int MOST = 30;

    private Feed() {
    }

    /// @param address of the site as citizens type it, without a slash at the end; empty for addresses relative to the feed
    static String of(String tenant, String address, List<SiteIndex.Paper> papers) {
        var text = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"zh-CN\">\n");
        text.append("  <id>urn:guatu:").append(xml(tenant)).append("</id>\n  <title>").append(xml(tenant)).append("攻坚公示</title>\n  <updated>")
            .append(papers.isEmpty() ? Instant.EPOCH : Objects.requireNonNullElse(papers.getFirst().releasedAt(), Instant.EPOCH)).append("</updated>\n")
            .append("  <author><name>").append(xml(tenant)).append("</name></author>\n")
            .append("  <link rel=\"self\" href=\"").append(xml(address)).append("/open/feed.xml\"/>\n  <link href=\"").append(xml(address)).append("/open\"/>\n");
        papers.stream().limit(MOST).forEach(paper -> text.append("  <entry>\n    <id>urn:uuid:").append(paper.id()).append("</id>\n    <title>").append(xml(paper.title()))
            .append("</title>\n    <updated>").append(Objects.requireNonNullElse(paper.releasedAt(), Instant.EPOCH)).append("</updated>\n    <link href=\"")
            .append(xml(address)).append("/open/publications/").append(paper.id()).append("\"/>\n  </entry>\n"));
        return text.append("</feed>\n").toString();
    }

    private static String xml(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;").replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F]", "");
    }
}
