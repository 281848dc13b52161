# For operators. Not tried by the project's own gate, which has no container engine.
FROM python:3.11-slim
ENV PYTHONUNBUFFERED=1 PYTHONDONTWRITEBYTECODE=1 DJANGO_SETTINGS_MODULE=portal.settings.production VAR_DIR=/var/onward
RUN useradd --system --create-home --home-dir /var/onward onward
WORKDIR /srv/onward
COPY requirements.txt .
RUN pip install --no-cache-dir --require-hashes -r requirements.txt
COPY . .
# Collecting and compiling need settings, but neither a database nor a secret.
RUN DJANGO_SETTINGS_MODULE=portal.settings.collect python manage.py compile_catalogues \
    && DJANGO_SETTINGS_MODULE=portal.settings.collect STATIC_ROOT=/srv/onward/static python manage.py collectstatic --noinput
ENV STATIC_ROOT=/srv/onward/static
USER onward
EXPOSE 8000
CMD ["gunicorn", "portal.wsgi:application", "--bind", "0.0.0.0:8000", "--workers", "2", "--threads", "4", "--log-level", "warning", "--no-control-socket"]
