FROM python:3.11-slim

ENV PYTHONUNBUFFERED=1 PYTHONDONTWRITEBYTECODE=1 PIP_NO_CACHE_DIR=1 PIP_DISABLE_PIP_VERSION_CHECK=1

# Reports as PDF are set with Pango.
RUN apt-get update && apt-get install -y --no-install-recommends libpango-1.0-0 libpangoft2-1.0-0 fonts-dejavu-core \
    && rm -rf /var/lib/apt/lists/*

WORKDIR /opt/stamgast
# The pinned dependencies change seldom: in a layer of their own they are not fetched again with each change of ours.
COPY requirements/run.txt requirements/
RUN pip install --require-hashes -r requirements/run.txt
COPY pyproject.toml README.md ./
COPY stamgast stamgast
RUN pip install --no-deps .

# Everything that must survive is in /data: database, queue, media and keys.
RUN useradd --uid 10001 --user-group --no-create-home stamgast && install -d -o stamgast -g stamgast -m 0700 /data
USER stamgast
WORKDIR /data
ENV STAMGAST_DATA_DIR=/data
VOLUME /data
EXPOSE 8000

HEALTHCHECK --start-period=60s --interval=30s --timeout=5s \
    CMD ["python", "-c", "import socket; socket.create_connection(('127.0.0.1', 8000), 3)"]
CMD ["stamgast", "up", "--host", "0.0.0.0", "--port", "8000"]
