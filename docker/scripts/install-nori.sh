#!/bin/sh
# Adds Elastic's own Korean analysis to an Elasticsearch image.
set -eu
bin/elasticsearch-plugin install --batch analysis-nori
