package gamja.nori;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.ko.KoreanAnalyzer;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.analysis.AnalyzerFactory;

/** Offers Lucene's Korean analyzer under the name that the official plugin gives it, so that index mappings are the same. */
@NamedComponent("nori")
public final class NoriAnalyzerFactory implements AnalyzerFactory {
    @Override
    public Analyzer create() {
        return new KoreanAnalyzer();
    }
}
