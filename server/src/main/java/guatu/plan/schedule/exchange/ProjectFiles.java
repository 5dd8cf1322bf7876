package guatu.plan.schedule.exchange;

import guatu.ground.kernel.Refusal;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.mpxj.MPXJException;
import org.mpxj.ProjectFile;
import org.mpxj.mpp.MPPReader;
import org.mpxj.mspdi.MSPDIReader;
import org.mpxj.mspdi.MSPDIWriter;

/// The bytes of project files: Microsoft Project's XML (MSPDI) and .mpp.
final class ProjectFiles {

    private static final int OLE = 0xD0;        // the first byte of a compound file, as .mpp is one

    private ProjectFiles() {}

    static ProjectFile read(byte[] file) {
        if (file.length == 0) {
            throw new Refusal("schedule.exchange.empty");
        }
        try {
            var ole = (file[0] & 0xFF) == OLE;
            if (!ole) {
                mustBePlainXml(file);
            }
            var project = ole ? new MPPReader().read(new ByteArrayInputStream(file)) : new MSPDIReader().read(new ByteArrayInputStream(file));
            if (project == null) {
                throw new Refusal("schedule.exchange.unreadable");
            }
            return project;
        } catch (MPXJException | RuntimeException unreadable) {
            if (unreadable instanceof Refusal refusal) {
                throw refusal;
            }
            throw new Refusal("schedule.exchange.unreadable");
        }
    }

    /// XML without a document type, so that nothing outside the file is read and no entity grows.
    private static void mustBePlainXml(byte[] file) {
        var factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            var reader = factory.createXMLStreamReader(new ByteArrayInputStream(file));
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamReader.DTD) {
                    throw new Refusal("schedule.exchange.unreadable");
                }
            }
        } catch (XMLStreamException noXml) {
            throw new Refusal("schedule.exchange.unreadable");
        }
    }

    static byte[] mspdi(ProjectFile project) {
        var out = new ByteArrayOutputStream();
        try {
            new MSPDIWriter().write(project, out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }
}
