# Elasticsearch with Elastic's own Korean analysis.
FROM elasticsearch:9.2.0
LABEL org.opencontainers.image.title="Gamja search" \
      org.opencontainers.image.description="Elasticsearch with nori" \
      org.opencontainers.image.licenses="AGPL-3.0-only"
WORKDIR /usr/share/elasticsearch
COPY docker/scripts/install-nori.sh install-nori.sh
RUN sh install-nori.sh
USER 1000:0
EXPOSE 9200
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=6 CMD ["curl", "-fsS", "http://127.0.0.1:9200/_cluster/health?wait_for_status=yellow&timeout=3s"]
